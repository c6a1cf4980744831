import {
  createUserSessionService,
  memoryCredentials,
  type UserSessionCredentials,
  type UserSessionService,
} from '@user-sessions/core';
import {
  createTestService,
  type TestService,
  type TestServiceOptions,
  type TestSignIn,
} from '@user-sessions/service/testing';

/** A test service, and the client of the user who is signed in on the device under test. */
export interface SignedInService extends TestService {
  service: UserSessionService;
  credentials: UserSessionCredentials;
  /** Another tab or another device, with a client of its own. */
  open: (signIn?: TestSignIn) => Promise<UserSessionService>;
  /** Replaces the tokens of the device under test with those of another account, as another tab would. */
  switchTo: (account: NonNullable<TestSignIn['account']>) => Promise<void>;
}

export async function createSignedInService(options: TestServiceOptions = {}): Promise<SignedInService> {
  const test = await createTestService(options);
  const credentials = memoryCredentials(test.tokens);
  const connect = (of: UserSessionCredentials) =>
    createUserSessionService({ appUrl: test.url, fetch: test.fetch, credentials: of, retry: 0 });
  return {
    ...test,
    credentials,
    service: connect(credentials),
    open: async (signIn) => connect(memoryCredentials(await test.signIn(signIn))),
    switchTo: async (account) => credentials.setTokens(await test.signIn({ account })),
  };
}

/** User agents of devices with different names. */
export const USER_AGENTS = {
  firefox: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  opera:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0',
  pixel:
    'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
} as const;

/** The user's other devices in most tests, the latest activity first. */
export const THREE_DEVICES = [
  { visitorId: 'firefox', userAgent: USER_AGENTS.firefox, lastActiveAt: 60_000, address: '203.0.113.7' },
  { visitorId: 'iphone', userAgent: USER_AGENTS.iphone, lastActiveAt: 120_000, address: '203.0.113.8' },
  { visitorId: 'opera', userAgent: USER_AGENTS.opera, lastActiveAt: 180_000, address: '203.0.113.9' },
] as const;
