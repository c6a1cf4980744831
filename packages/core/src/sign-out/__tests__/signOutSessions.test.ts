import { describe, expect, it } from 'vitest';
import { DAY, isSignOut, OTHER_USER, withDevices } from '../../../test/startTest.ts';

const manyIds = Array.from({ length: 20 }, (_, index) => `device-${index}`);

describe('signOutSession', () => {
  it('signs out the device it names and no other', async () => {
    const test = await withDevices(['phone', 'tablet']);
    const { service } = await test.connect('this-device');
    await service.signOutSession('phone');
    expect(await test.activeDevices()).toEqual(['tablet', 'this-device']);
  });

  it('sends the visitor id and nothing else: no status, no refresh token', async () => {
    const test = await withDevices(['phone']);
    const { service, sent } = await test.connect('this-device');
    await service.signOutSession('phone');
    expect(sent.filter(isSignOut).map(({ body }) => body)).toEqual([{ visitorId: 'phone' }]);
  });

  it.each([undefined, null, '', 0, {}])(
    'refuses %o for a visitor id, before any request',
    async (visitorId) => {
      const test = await withDevices(['phone']);
      const { service, sent } = await test.connect('this-device');
      await expect(service.signOutSession(visitorId as string)).rejects.toMatchObject({
        code: 'bad-request',
      });
      expect(sent).toEqual([]);
    },
  );

  it("does not find another user's device, and leaves it signed in", async () => {
    const test = await withDevices([]);
    await test.signIn(OTHER_USER, 'elsewhere');
    const { service } = await test.connect('this-device');
    await expect(service.signOutSession('elsewhere')).rejects.toMatchObject({ code: 'not-found' });
    expect(await test.activeDevices(OTHER_USER)).toEqual(['elsewhere']);
  });

  it('rejects with not-signed-in, before any sign-out, when the service does not accept the token', async () => {
    const test = await withDevices(['phone']);
    const tokens = { sessionToken: 'a.b.c', refreshToken: 'none' };
    const { service, sent } = await test.connect('this-device', { tokens });
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(sent.filter(isSignOut)).toEqual([]);
    expect(await test.activeDevices()).toContain('phone');
  });

  it('rejects with still-active when the service accepted the sign-out and did nothing', async () => {
    const test = await withDevices(['phone']);
    const { service } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response(null, { status: 204 }) : pass(request),
    });
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'still-active' });
  });

  it('does not resolve when the sign-out could not be verified', async () => {
    const test = await withDevices(['phone']);
    const { service } = await test.connect('this-device', {
      retry: 0,
      intercept: async (request, pass) =>
        request.url.includes('/myself') ? new Response(null, { status: 503 }) : pass(request),
    });
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'server' });
  });

  it('resolves when the session has ended, although the answer to the sign-out was lost', async () => {
    const test = await withDevices(['phone']);
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        const response = await pass(request);
        if (request.url.endsWith('/logout')) throw new TypeError('Failed to fetch');
        return response;
      },
    });
    await service.signOutSession('phone');
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('reaches the other apps of the federation only when asked to', async () => {
    const test = await withDevices(['phone']);
    const { service, sent } = await test.connect('this-device');
    await service.signOutSession('phone', { includeFederated: true });
    expect(sent.find(isSignOut)?.body).toEqual({ visitorId: 'phone', includeFederated: true });
  });
});

describe('signOutSessions', () => {
  it('gives a result for each device, in the order they were given', async () => {
    const test = await withDevices(['phone', 'tablet', 'stuck']);
    const { service } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        (await request.clone().text()).includes('stuck')
          ? new Response(null, { status: 204 })
          : pass(request),
    });
    const results = await service.signOutSessions(['tablet', 'stuck', 'unheard-of', 'phone']);
    expect(results.map(({ visitorId, outcome }) => [visitorId, outcome])).toEqual([
      ['tablet', 'signed-out'],
      ['stuck', 'still-active'],
      ['unheard-of', 'failed'],
      ['phone', 'signed-out'],
    ]);
    expect(await test.activeDevices()).toEqual(['stuck', 'this-device']);
  });

  it('sends a failed sign-out once, also when others succeed', async () => {
    const test = await withDevices(['phone', 'stuck']);
    const { service, sent } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        (await request.clone().text()).includes('stuck')
          ? new Response(null, { status: 503 })
          : pass(request),
    });
    const results = await service.signOutSessions(['phone', 'stuck']);
    expect(results).toMatchObject([
      { outcome: 'signed-out' },
      { outcome: 'still-active', error: { code: 'server' } },
    ]);
    expect(sent.filter(isSignOut)).toHaveLength(2);
  });

  it('sends nothing when it is stopped before it begins', async () => {
    const test = await withDevices(['phone']);
    const { service, sent } = await test.connect('this-device');
    const results = await service.signOutSessions(['phone'], { signal: AbortSignal.abort() });
    expect(results).toEqual([{ visitorId: 'phone', outcome: 'skipped' }]);
    expect(sent).toEqual([]);
  });

  it('verifies nothing when it is stopped before the first sign-out', async () => {
    const test = await withDevices(['phone']);
    const stop = new AbortController();
    const { service, sent } = await test.connect('this-device', {
      async intercept(request, pass) {
        stop.abort();
        return pass(request);
      },
    });
    const results = await service.signOutSessions(['phone'], { signal: stop.signal });
    expect(results).toEqual([{ visitorId: 'phone', outcome: 'skipped' }]);
    expect(sent.map(({ path }) => path)).toEqual(['/.well-known/service/api/did/session']);
  });

  it('reports an expired session as still active when its sign-out had no effect', async () => {
    const test = await withDevices(['old']);
    await test.age('old', 8 * DAY);
    const { service } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response(null, { status: 204 }) : pass(request),
    });
    const results = await service.signOutSessions(['old']);
    expect(results).toEqual([{ visitorId: 'old', outcome: 'still-active' }]);
  });

  it('does not accept a web page with status 200 as the answer to a sign-out', async () => {
    const test = await withDevices(['phone']);
    const { service } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response('<!doctype html>') : pass(request),
    });
    const results = await service.signOutSessions(['phone']);
    expect(results).toMatchObject([{ outcome: 'still-active', error: { code: 'invalid-response' } }]);
  });

  it('reports why a sign-out failed rather than that the device was not found', async () => {
    const test = await withDevices([]);
    const { service } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response(null, { status: 503 }) : pass(request),
    });
    const results = await service.signOutSessions(['unheard-of']);
    expect(results).toMatchObject([{ outcome: 'failed', error: { code: 'server' } }]);
  });

  it('never signs out the current device among others', async () => {
    const test = await withDevices(['phone']);
    const { service } = await test.connect('this-device');
    const results = await service.signOutSessions(['this-device', 'phone']);
    expect(results.map(({ outcome }) => outcome)).toEqual(['skipped', 'signed-out']);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('stops when its signal aborts, and reports which devices were not attempted', async () => {
    const test = await withDevices(manyIds);
    const { service } = await test.connect('this-device');
    const stop = new AbortController();
    const results = await service.signOutSessions(manyIds, {
      signal: stop.signal,
      onProgress: ({ done }) => done === 5 && stop.abort(),
    });
    const signedOut = results.filter(({ outcome }) => outcome === 'signed-out');
    expect(results.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(20 - signedOut.length);
    expect(signedOut.length).toBeGreaterThanOrEqual(5);
    expect(signedOut.length).toBeLessThan(20);
    expect(await test.activeDevices()).toHaveLength(1 + 20 - signedOut.length);
  });
});
