import { describe, expect, it } from 'vitest';
import { isSignOut, USER, withDevices } from '../../../test/startTest.ts';

describe('a service that revokes the token at each sign-out', { timeout: 30_000 }, () => {
  async function connect(count: number) {
    const ids = Array.from({ length: count }, (_, index) => `device-${index}`);
    const test = await withDevices(ids, { session: { enableBlacklist: true } });
    return { test, ids, client: await test.connect('this-device') };
  }

  it('does not end the sign-in on the current device', async () => {
    const { test, client } = await connect(1);
    await client.service.signOutSession('device-0');
    expect(await test.activeDevices()).toEqual(['this-device']);
    expect(client.events).not.toContain('signed-out');
    await expect(client.service.getSignedInUser()).resolves.toMatchObject({ did: USER });
  });

  it('signs out all others, at a cost that grows with their number, and counts what is verified', async () => {
    const { test, ids, client } = await connect(9);
    const progress: number[] = [];
    const doneOnServer: number[] = [];
    const results = await client.service.signOutOtherSessions({
      onProgress: async ({ done }) => {
        progress.push(done);
        doneOnServer.push(10 - (await test.activeDevices()).length);
      },
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(ids.map(() => 'signed-out'));
    expect(await test.activeDevices()).toEqual(['this-device']);
    expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const [index, done] of progress.entries()) {
      expect(doneOnServer[index]).toBeGreaterThanOrEqual(done);
    }
    expect(client.events).not.toContain('signed-out');
    // In batches of four, each followed by a refresh and a verification.
    expect(client.sent.filter(isSignOut).length).toBeLessThanOrEqual(2 * 9);
    expect(client.sent.length).toBeLessThanOrEqual(9 * 9);
    for (const { body } of client.sent.filter(isSignOut)) expect(body).not.toHaveProperty('refreshToken');
  });

  it('does not attempt a device without end that the service ignores', async () => {
    const ids = ['a', 'b', 'c', 'stuck'];
    const test = await withDevices(ids, { session: { enableBlacklist: true } });
    const { service, sent } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        (await request.clone().text()).includes('stuck')
          ? new Response(null, { status: 204 })
          : pass(request),
    });
    const results = await service.signOutSessions(['stuck', 'a', 'b', 'c']);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'still-active',
      'signed-out',
      'signed-out',
      'signed-out',
    ]);
    expect(sent.filter(isSignOut).length).toBeLessThan(10);
  });
});
