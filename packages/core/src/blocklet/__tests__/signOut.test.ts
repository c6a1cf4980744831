import { describe, expect, it } from 'vitest';
import { HOUR, isRefresh, isSignOut, OTHER_USER, startTest, USER } from '../../../test/startTest.ts';
import { memoryCredentials } from '../../index.ts';

describe('signOut', () => {
  it('signs out the current device alone, forgets the tokens and emits signed-out once', async () => {
    const test = await startTest();
    await test.signIn(USER, 'phone');
    const { service, events, sent, tokens } = await test.connect('this-device');
    await service.signOut();
    expect(await test.activeDevices()).toEqual(['phone']);
    const { refreshToken } = tokens;
    expect(sent.filter(isSignOut).map(({ body }) => body)).toEqual([
      { visitorId: 'this-device', refreshToken },
    ]);
    expect(sent.filter(isRefresh)).toEqual([]);
    expect(events).toEqual(['signed-out']);
    expect(service.getUserDid()).toBeUndefined();
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('is what signOutSession does for the current device', async () => {
    const test = await startTest();
    const { service, events } = await test.connect('this-device');
    await service.signOutSession('this-device');
    expect(await test.activeDevices()).toEqual([]);
    expect(events).toEqual(['signed-out']);
  });

  it('is refused without a visitor id, because the service would sign out every device', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', {
      tokens: { visitorId: undefined } as object,
    });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect(sent).toEqual([]);
  });

  it('signs out also with a token that has to be refreshed first', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    test.clock.now += 25 * HOUR;
    await service.signOut();
    expect(sent.filter(isRefresh)).toHaveLength(1);
    expect(await test.activeDevices()).toEqual([]);
  });

  it('sends no refresh token when there is none', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device', { tokens: { refreshToken: '' } });
    await service.signOut();
    expect(sent.filter(isSignOut).map(({ body }) => body)).toEqual([{ visitorId: 'this-device' }]);
    expect(await test.activeDevices()).toEqual([]);
  });

  it('keeps the tokens when the sign-out had no effect', async () => {
    const test = await startTest();
    const { service, events } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response(null, { status: 204 }) : pass(request),
    });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'still-active' });
    expect(events).toEqual([]);
    expect(service.getUserDid()).toBe(USER);
  });

  it('resolves when the service itself says that nobody is signed in', async () => {
    const test = await startTest();
    const { service, events } = await test.connect('this-device');
    await (await test.connect('phone')).service.signOutSession('this-device');
    await service.signOut();
    expect(events).toEqual(['signed-out']);
  });

  it.each([
    ['a gateway refuses the first check and the refresh', 2],
    ['a gateway refuses everything', Number.POSITIVE_INFINITY],
  ])('rejects, and keeps the tokens, when %s', async (_why, count) => {
    const test = await startTest();
    const { service, events } = await test.connect('this-device');
    test.network.fail('', 401, { times: count });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(await test.activeDevices()).toEqual(['this-device']);
    expect(events).toEqual([]);
    test.network.restore();
    await service.signOut();
    expect(await test.activeDevices()).toEqual([]);
  });

  it('rejects when a token was just refreshed and is refused all the same', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    test.network.fail('/did/session', { status: 401, body: { error: 'not login' } });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(sent.filter(isRefresh)).toHaveLength(1);
    expect(service.getUserDid()).toBe(USER);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('rejects when it could not be verified', async () => {
    const test = await startTest();
    const { service, events } = await test.connect('this-device', {
      retry: 0,
      async intercept(request, pass) {
        const response = await pass(request);
        if (isSignOut({ path: request.url })) test.network.fail('/did/session', 401);
        return response;
      },
    });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(events).toEqual([]);
  });

  it('resolves when the answer to the sign-out was lost, and the session has ended', async () => {
    const test = await startTest();
    const { service, events } = await test.connect('this-device', {
      async intercept(request, pass) {
        const response = await pass(request);
        if (isSignOut({ path: request.url })) throw new TypeError('Failed to fetch');
        return response;
      },
    });
    await service.signOut();
    expect(await test.activeDevices()).toEqual([]);
    expect(events).toEqual(['signed-out']);
  });

  it("leaves another user's tokens alone who signs in while the sign-out is verified", async () => {
    const test = await startTest();
    const credentials = memoryCredentials({
      ...(await test.signIn(USER, 'this-device')),
      visitorId: 'this-device',
    });
    const { service, events } = await test.connect('this-device', {
      credentials,
      async intercept(request, pass) {
        const response = await pass(request);
        if (isSignOut({ path: request.url })) {
          await credentials.setTokens(await test.signIn(OTHER_USER, 'this-device'));
        }
        return response;
      },
    });
    await service.signOut();
    expect(await test.activeDevices()).toEqual([]);
    expect(await test.activeDevices(OTHER_USER)).toEqual(['this-device']);
    expect(service.getUserDid()).toBe(OTHER_USER);
    expect(events).toEqual([]);
  });

  it("does not send another user's refresh token, whose sign-in is half stored", async () => {
    const test = await startTest();
    const mine = await test.signIn(USER, 'this-device');
    const theirs = await test.signIn(OTHER_USER, 'this-device');
    const own = memoryCredentials({ ...mine, visitorId: 'this-device' });
    const { service, sent } = await test.connect('this-device', {
      credentials: { ...own, getRefreshToken: () => theirs.refreshToken },
    });
    await service.signOut();
    expect(sent.filter(isSignOut).map(({ body }) => body)).toEqual([{ visitorId: 'this-device' }]);
  });
});
