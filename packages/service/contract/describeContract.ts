import { afterAll, beforeAll, describe, it } from 'vitest';
import type { ContractSuite } from './contractCase.ts';
import type { ContractSubject, RunningService } from './contractSubject.ts';
import { differences } from './differences.ts';

/** How long a service may take to start; the vendor's loads some 1,500 packages. */
const START_TIMEOUT = 120_000;

/** How long a case may take: some wait for the service's clock to move on by a second, more than once. */
const CASE_TIMEOUT = 60_000;

/**
 * Holds a contract against a subject: a test for each case. On the vendor's service the listed differences
 * have to fail, so that one that disappears is noticed.
 */
export function describeContract(
  subject: ContractSubject,
  suites: readonly ContractSuite[],
  title = 'the contract',
): void {
  describe(`${title}, on ${subject.name}`, { timeout: CASE_TIMEOUT }, () => {
    let shared: Promise<RunningService> | undefined;
    const startShared = () => {
      shared ??= subject.start({});
      return shared;
    };
    afterAll(async () => (await shared)?.stop());

    for (const { name: suiteName, settings = {}, readsOnly = false, cases } of suites) {
      describe(suiteName, () => {
        let service: RunningService;
        beforeAll(async () => {
          service = await (readsOnly ? startShared() : subject.start(settings));
        }, START_TIMEOUT);
        if (!readsOnly) afterAll(() => service.stop());

        for (const { name, check } of cases) {
          const test = subject.isVendors && name in differences ? it.fails : it;
          test(name, () => check(service));
        }
      });
    }
  });
}
