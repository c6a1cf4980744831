import { describe, expect, it } from 'vitest';
import { isSignOut, OTHER_USER, startTest, USER } from '../../../test/startTest.ts';
import { memoryCredentials, type UserSessionService } from '../../index.ts';

/**
 * A user on a device that another user shares. The other one signs in, in another window, just before the request
 * with this number that matches.
 */
async function connectShared(before: string, number = 1) {
  const test = await startTest();
  // Visitor ids belong to devices, so both users have sessions with the same ones.
  for (const visitorId of ['family-pc', 'tablet', 'this-device']) {
    for (const did of [USER, OTHER_USER]) await test.signIn(did, visitorId);
  }
  const credentials = memoryCredentials({
    ...(await test.signIn(USER, 'this-device')),
    visitorId: 'this-device',
  });
  let seen = 0;
  const client = await test.connect('this-device', {
    credentials,
    async intercept(request, pass) {
      if (request.url.includes(before) && ++seen === number) {
        await credentials.setTokens(await test.signIn(OTHER_USER, 'this-device'));
      }
      return pass(request);
    },
  });
  return { ...client, test };
}

const actions: [string, (service: UserSessionService) => Promise<unknown>][] = [
  ['signOutSession', (service) => service.signOutSession('family-pc')],
  ['signOutSessions', (service) => service.signOutSessions(['family-pc', 'tablet'])],
  ['signOutOtherSessions', (service) => service.signOutOtherSessions()],
  ['signOut', (service) => service.signOut()],
];

describe('a user who changes in the middle of a call', () => {
  it.each(actions)(
    '%s signs out nothing of the other user, and claims nothing that is not so',
    async (_name, call) => {
      for (const [before, number] of [
        ['/did/session', 1],
        ['/myself', 1],
        ['/logout', 1],
        ['/logout', 2],
      ] as const) {
        const { service, test } = await connectShared(before, number);
        const results = await call(service).catch((error) => [{ outcome: 'failed', error }]);
        expect(await test.activeDevices(OTHER_USER)).toEqual(['family-pc', 'tablet', 'this-device']);
        // What was signed out is this user's, and nothing else is said to be.
        const active = await test.activeDevices();
        for (const { visitorId, outcome } of Array.isArray(results) ? results : []) {
          if (outcome === 'signed-out') expect(active).not.toContain(visitorId);
        }
      }
    },
  );

  it('ends the call with user-changed before the next request', async () => {
    const { service, sent, test } = await connectShared('/did/session');
    await expect(service.signOutSession('family-pc')).rejects.toMatchObject({ code: 'user-changed' });
    expect(sent.filter(isSignOut)).toEqual([]);
    expect(await test.activeDevices()).toEqual(['family-pc', 'tablet', 'this-device']);
  });

  it('gives the results of several sign-outs that code', async () => {
    const { service } = await connectShared('/logout');
    const results = await service.signOutSessions(['family-pc', 'tablet']);
    expect(results.map(({ error }) => error?.code)).toEqual(['user-changed', 'user-changed']);
  });

  it('answers a read for the user who asked, although another one is signed in when it arrives', async () => {
    const { service } = await connectShared('/myself');
    const { list } = await service.getMyLoginSessions();
    expect([...new Set(list.map(({ userDid }) => userDid))]).toEqual([USER]);
  });

  it("does not put refreshed tokens over another user's", async () => {
    const test = await startTest();
    const tokens = await test.signIn(USER, 'this-device');
    const credentials = memoryCredentials({ ...tokens, visitorId: 'this-device' });
    test.clock.now += 25 * 3_600_000;
    const { service } = await test.connect('this-device', {
      credentials,
      async intercept(request, pass) {
        const response = await pass(request);
        if (request.url.endsWith('/refreshSession')) {
          await credentials.setTokens(await test.signIn(OTHER_USER, 'this-device'));
        }
        return response;
      },
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'user-changed' });
    expect(service.getUserDid()).toBe(OTHER_USER);
  });

  it('goes on when the same user signs in again', async () => {
    const test = await startTest();
    const tokens = await test.signIn(USER, 'this-device');
    const credentials = memoryCredentials({ ...tokens, visitorId: 'this-device' });
    await test.signIn(USER, 'phone');
    const { service } = await test.connect('this-device', {
      credentials,
      async intercept(request, pass) {
        if (isSignOut({ path: request.url }))
          await credentials.setTokens(await test.signIn(USER, 'this-device'));
        return pass(request);
      },
    });
    await service.signOutSession('phone');
    expect(await test.activeDevices()).toEqual(['this-device']);
  });
});
