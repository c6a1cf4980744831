import { describe, expect, it } from 'vitest';
import { day, isSignOut, stranger, withDevices } from '../test/embedded.ts';

const manyIds = Array.from({ length: 20 }, (_, index) => `device-${index}`);

describe('signOutSession', () => {
  it('ends the session it names and no other', async () => {
    const embedded = await withDevices(['phone', 'tablet']);
    const { service } = await embedded.connect('here');
    await service.signOutSession('phone');
    expect(await embedded.active()).toEqual(['here', 'tablet']);
  });

  it('sends the visitor id and nothing else: no status, no refresh token', async () => {
    const embedded = await withDevices(['phone']);
    const { service, sent } = await embedded.connect('here');
    await service.signOutSession('phone');
    expect(sent.filter(isSignOut).map(({ body }) => body)).toEqual([{ visitorId: 'phone' }]);
  });

  it.each([undefined, null, '', 0, {}])(
    'refuses %o for a visitor id, before any request',
    async (visitorId) => {
      const embedded = await withDevices(['phone']);
      const { service, sent } = await embedded.connect('here');
      await expect(service.signOutSession(visitorId as string)).rejects.toMatchObject({
        code: 'bad-request',
      });
      expect(sent).toEqual([]);
    },
  );

  it("does not take a stranger's session for signed out", async () => {
    const embedded = await withDevices([]);
    await embedded.signIn(stranger, 'elsewhere');
    const { service } = await embedded.connect('here');
    await expect(service.signOutSession('elsewhere')).rejects.toMatchObject({ code: 'not-found' });
    expect(await embedded.active(stranger)).toEqual(['elsewhere']);
  });

  it('says that nobody is signed in, and asks for no sign-out, when the service does not know the caller', async () => {
    const embedded = await withDevices(['phone']);
    const tokens = { sessionToken: 'a.b.c', refreshToken: 'none' };
    const { service, sent } = await embedded.connect('here', { tokens });
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(sent.filter(isSignOut)).toEqual([]);
    expect(await embedded.active()).toContain('phone');
  });

  it('says that a session is still active when the service accepted the sign-out and did nothing', async () => {
    const embedded = await withDevices(['phone']);
    const { service } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response(null, { status: 204 }) : pass(request),
    });
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'still-active' });
  });

  it('does not call a session ended when it could not be read back', async () => {
    const embedded = await withDevices(['phone']);
    const { service } = await embedded.connect('here', {
      retry: 0,
      intercept: async (request, pass) =>
        request.url.includes('/myself') ? new Response(null, { status: 503 }) : pass(request),
    });
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'server' });
  });

  it('finds that a session ended although the answer to the sign-out was lost', async () => {
    const embedded = await withDevices(['phone']);
    const { service } = await embedded.connect('here', {
      async intercept(request, pass) {
        const response = await pass(request);
        if (request.url.endsWith('/logout')) throw new TypeError('Failed to fetch');
        return response;
      },
    });
    await service.signOutSession('phone');
    expect(await embedded.active()).toEqual(['here']);
  });

  it('reaches the other apps of the federation only when asked to', async () => {
    const embedded = await withDevices(['phone']);
    const { service, sent } = await embedded.connect('here');
    await service.signOutSession('phone', { includeFederated: true });
    expect(sent.find(isSignOut)?.body).toEqual({ visitorId: 'phone', includeFederated: true });
  });
});

describe('signOutSessions', () => {
  it('gives each its own outcome, in the order asked for', async () => {
    const embedded = await withDevices(['phone', 'tablet', 'stuck']);
    const { service } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        (await request.clone().text()).includes('stuck')
          ? new Response(null, { status: 204 })
          : pass(request),
    });
    const outcomes = await service.signOutSessions(['tablet', 'stuck', 'unheard-of', 'phone']);
    expect(outcomes.map(({ visitorId, result }) => [visitorId, result])).toEqual([
      ['tablet', 'ended'],
      ['stuck', 'still-active'],
      ['unheard-of', 'failed'],
      ['phone', 'ended'],
    ]);
    expect(await embedded.active()).toEqual(['here', 'stuck']);
  });

  it('asks once for what failed, also when the others ended', async () => {
    const embedded = await withDevices(['phone', 'stuck']);
    const { service, sent } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        (await request.clone().text()).includes('stuck')
          ? new Response(null, { status: 503 })
          : pass(request),
    });
    const outcomes = await service.signOutSessions(['phone', 'stuck']);
    expect(outcomes).toMatchObject([
      { result: 'ended' },
      { result: 'still-active', error: { code: 'server' } },
    ]);
    expect(sent.filter(isSignOut)).toHaveLength(2);
  });

  it('asks for nothing at all when it was stopped before it began', async () => {
    const embedded = await withDevices(['phone']);
    const { service, sent } = await embedded.connect('here');
    const outcomes = await service.signOutSessions(['phone'], { signal: AbortSignal.abort() });
    expect(outcomes).toEqual([{ visitorId: 'phone', result: 'skipped' }]);
    expect(sent).toEqual([]);
  });

  it('reads nothing back when it was stopped before the first sign-out', async () => {
    const embedded = await withDevices(['phone']);
    const stop = new AbortController();
    const { service, sent } = await embedded.connect('here', {
      async intercept(request, pass) {
        stop.abort();
        return pass(request);
      },
    });
    const outcomes = await service.signOutSessions(['phone'], { signal: stop.signal });
    expect(outcomes).toEqual([{ visitorId: 'phone', result: 'skipped' }]);
    expect(sent.map(({ path }) => path)).toEqual(['/.well-known/service/api/did/session']);
  });

  it('calls an expired session still active when nothing came of its sign-out', async () => {
    const embedded = await withDevices(['old']);
    await embedded.age('old', 8 * day);
    const { service } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response(null, { status: 204 }) : pass(request),
    });
    const outcomes = await service.signOutSessions(['old']);
    expect(outcomes).toEqual([{ visitorId: 'old', result: 'still-active' }]);
  });

  it('takes a web page with status 200 for no answer to a sign-out', async () => {
    const embedded = await withDevices(['phone']);
    const { service } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response('<!doctype html>') : pass(request),
    });
    const outcomes = await service.signOutSessions(['phone']);
    expect(outcomes).toMatchObject([{ result: 'still-active', error: { code: 'invalid-response' } }]);
  });

  it('tells what a sign-out failed with rather than what was not found after it', async () => {
    const embedded = await withDevices([]);
    const { service } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response(null, { status: 503 }) : pass(request),
    });
    const outcomes = await service.signOutSessions(['unheard-of']);
    expect(outcomes).toMatchObject([{ result: 'failed', error: { code: 'server' } }]);
  });

  it('never signs this device out among others', async () => {
    const embedded = await withDevices(['phone']);
    const { service } = await embedded.connect('here');
    const outcomes = await service.signOutSessions(['here', 'phone']);
    expect(outcomes.map(({ result }) => result)).toEqual(['skipped', 'ended']);
    expect(await embedded.active()).toEqual(['here']);
  });

  it('stops when told to, and tells which were not attempted', async () => {
    const embedded = await withDevices(manyIds);
    const { service } = await embedded.connect('here');
    const stop = new AbortController();
    const outcomes = await service.signOutSessions(manyIds, {
      signal: stop.signal,
      onProgress: ({ done }) => done === 5 && stop.abort(),
    });
    const ended = outcomes.filter(({ result }) => result === 'ended');
    expect(outcomes.filter(({ result }) => result === 'skipped')).toHaveLength(20 - ended.length);
    expect(ended.length).toBeGreaterThanOrEqual(5);
    expect(ended.length).toBeLessThan(20);
    expect(await embedded.active()).toHaveLength(1 + 20 - ended.length);
  });
});
