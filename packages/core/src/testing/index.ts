export type { SourceHarness, SourceTestBackend } from './sourceContract.ts';
export { type SourceContractCase, sourceContract } from './sourceContract.ts';
