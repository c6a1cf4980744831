import { describe, expect, it } from 'vitest';
import type { SignOutOperation } from '../createSignOuts.ts';
import { signOutEach } from '../signOutEach.ts';

/** A backend whose token is revoked by each sign-out, and that then ignores all others of the same token. */
function createRevokingOperation() {
  const signedOut = new Set<string>();
  const requests: string[] = [];
  let isRevoked = false;
  let refreshCount = 0;
  const refresh = async () => {
    if (isRevoked) refreshCount += 1;
    isRevoked = false;
  };
  const operation: SignOutOperation = {
    visitorId: 'this-device',
    get refreshCount() {
      return refreshCount;
    },
    ensureSignedIn: refresh,
    async requestSignOut(visitorId) {
      requests.push(visitorId);
      if (!isRevoked) signedOut.add(visitorId);
      isRevoked = true;
    },
    listActive: async () => [],
    async verify(visitorIds) {
      await refresh();
      const active = visitorIds.filter((visitorId) => !signedOut.has(visitorId));
      return { active: new Set(active), signedOut };
    },
  };
  return { operation, signedOut, requests };
}

const ids = Array.from({ length: 30 }, (_, index) => `device-${index}`);

describe('signOutEach', () => {
  it('sends sign-outs again that were ignored, at a cost that grows with their number', async () => {
    const { operation, signedOut, requests } = createRevokingOperation();
    const results = await signOutEach(operation, ids);
    expect([...signedOut].sort()).toEqual([...ids].sort());
    expect([...results.values()].every(({ outcome }) => outcome === 'signed-out')).toBe(true);
    expect(requests.length).toBeLessThanOrEqual(4 * ids.length);
  });

  it('counts a sign-out as done when it is verified, where some are ignored', async () => {
    const { operation, signedOut } = createRevokingOperation();
    const progress: [done: number, signedOut: number][] = [];
    await signOutEach(operation, ids, {
      onProgress: ({ done }) => progress.push([done, signedOut.size]),
    });
    expect(progress.map(([done]) => done)).toEqual(ids.map((_, index) => index + 1));
    // All but the first one, which shows that sign-outs revoke the token.
    for (const [done, really] of progress) expect(done).toBeLessThanOrEqual(really);
  });

  it('sends a sign-out again that was ignored because another tab revoked the token', async () => {
    const { operation, signedOut, requests } = createRevokingOperation();
    let isFirst = true;
    const results = await signOutEach(
      {
        ...operation,
        get refreshCount() {
          return operation.refreshCount ?? 0;
        },
        async requestSignOut(visitorId, options) {
          // The other tab is quicker by a moment.
          if (isFirst) await operation.requestSignOut('by-the-other-tab', options);
          isFirst = false;
          return operation.requestSignOut(visitorId, options);
        },
      },
      ['phone'],
    );
    expect(results.get('phone')?.outcome).toBe('signed-out');
    expect(signedOut).toContain('phone');
    expect(requests).toEqual(['by-the-other-tab', 'phone', 'phone']);
  });
});
