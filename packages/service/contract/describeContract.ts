import { afterAll, beforeAll, describe, it } from 'vitest';
import type { ContractSuite } from './contractCase.ts';
import type { ContractSettings, ContractSubject, RunningService } from './contractSubject.ts';
import { differences, onlyWithoutBlacklist } from './differences.ts';
import { replaceRevoked, trackTokens } from './revokedTokens.ts';

/** How long a service may take to start; the vendor's loads some 1,500 packages. */
const START_TIMEOUT = 300_000;

/** How long a case may take: some wait for the service's clock to move on by a second, more than once. */
const CASE_TIMEOUT = 60_000;

/** Whether services revoke tokens in suites that say nothing of it. */
const hasBlacklist = process.env.BLACKLIST === '1';

async function start(subject: ContractSubject, settings: ContractSettings): Promise<RunningService> {
  const { enableBlacklist = hasBlacklist } = settings;
  const service = await subject.start({ enableBlacklist });
  const isUnexpected = enableBlacklist && settings.enableBlacklist === undefined;
  return isUnexpected ? trackTokens(service) : service;
}

function isDifferent(name: string, { enableBlacklist = hasBlacklist }: ContractSettings): boolean {
  return name in differences && !(enableBlacklist && onlyWithoutBlacklist.includes(name));
}

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
      shared ??= start(subject, {});
      return shared;
    };
    // A service that did not start has failed its suite already, and stopped by itself.
    afterAll(async () => (await shared?.catch(() => undefined))?.stop());

    for (const { name: suiteName, settings = {}, readsOnly = false, cases } of suites) {
      describe(suiteName, () => {
        let service: RunningService | undefined;
        beforeAll(async () => {
          service = await (readsOnly ? startShared() : start(subject, settings));
        }, START_TIMEOUT);
        if (!readsOnly) afterAll(() => service?.stop());

        for (const { name, check } of cases) {
          const test = subject.isVendors && isDifferent(name, settings) ? it.fails : it;
          test(name, async () => {
            if (!service) throw new Error('The service did not start');
            for (const user of Object.values(service.users)) await replaceRevoked(service, user);
            await check(service);
          });
        }
      });
    }
  });
}
