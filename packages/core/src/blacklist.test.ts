import { describe, expect, it } from 'vitest';
import { isSignOut, person, startEmbedded } from '../test/embedded.ts';

describe("a service that blocks the caller's token at every sign-out", () => {
  async function withDevices(count: number) {
    const embedded = await startEmbedded({ session: { enableBlacklist: true } });
    const ids = Array.from({ length: count }, (_, index) => `device-${index}`);
    for (const id of ids) await embedded.signIn(person, id);
    return { embedded, ids, client: await embedded.connect('here') };
  }

  it('does not end the sign-in of whoever signs another device out', async () => {
    const { embedded, client } = await withDevices(1);
    await client.service.signOutSession('device-0');
    expect(await embedded.active()).toEqual(['here']);
    expect(client.events).not.toContain('signed-out');
    await expect(client.service.getSignedInUser()).resolves.toMatchObject({ did: person });
  });

  it('ends all others all the same', async () => {
    const { embedded, ids, client } = await withDevices(9);
    const seen: number[] = [];
    const outcomes = await client.service.signOutOtherSessions({ onProgress: ({ done }) => seen.push(done) });
    expect(outcomes.map(({ result }) => result)).toEqual(ids.map(() => 'ended'));
    expect(await embedded.active()).toEqual(['here']);
    // Some were asked for again; what was counted once is not counted twice.
    expect(client.sent.filter(isSignOut).length).toBeGreaterThan(9);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(client.events).not.toContain('signed-out');
    expect(client.sent.filter(isSignOut).every(({ body }) => !('refreshToken' in (body as object)))).toBe(
      true,
    );
  });
});
