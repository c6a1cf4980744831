export type { Fault, RequestMatch, TestNetwork } from './createTestNetwork.ts';
export type {
  TestDevice,
  TestService,
  TestServiceOptions,
  TestSignIn,
  TestTokens,
} from './createTestService.ts';
export { createTestService, TEST_USER_AGENT } from './createTestService.ts';
