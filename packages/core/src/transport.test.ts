import { describe, expect, it } from 'vitest';
import { type Interceptor, isSignOut, person, startEmbedded } from '../test/embedded.ts';

const answering =
  (path: string, make: () => Response): Interceptor =>
  async (request, pass) =>
    request.url.includes(path) ? make() : pass(request);

describe('the transport', () => {
  it('sends the token once, and this device with it', async () => {
    const embedded = await startEmbedded();
    const { service, sent, tokens } = await embedded.connect('here');
    await service.getMyLoginSessions();
    const listing = sent.find(({ path }) => path.includes('/myself'));
    expect(listing?.headers.get('authorization')).toBe(`Bearer ${tokens.sessionToken}`);
    expect(listing?.headers.get('x-blocklet-visitor-id')).toBe('here');
    expect(listing?.path).not.toContain(tokens.sessionToken);
  });

  it.each([
    'https://elsewhere.test',
    'http://app.test.elsewhere.test',
    'http://app.test:8080',
    'https://app.test',
  ])('sends nothing to %s, which is not trusted', async (appUrl) => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here');
    const calls = [
      service.getMyLoginSessions({ appUrl }),
      service.getUserSessions({ did: person, appUrl }),
      service.getSessionsOnThisDevice({ appUrl }),
      service.loginByUserSession({ id: 'secret', appPid: 'a', userDid: person, appUrl }),
    ];
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({ reason: { code: 'untrusted-origin' } });
    }
    expect(sent).toEqual([]);
  });

  it('sends to a trusted origin', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', { trustedOrigins: ['https://member.test'] });
    await service.getMyLoginSessions({ appUrl: 'https://member.test/' });
    expect(sent.length).toBeGreaterThan(0);
  });

  it.each(['javascript:alert(1)', 'member.test', '', 'file:///etc'])(
    'takes %o for no address',
    async (appUrl) => {
      const embedded = await startEmbedded();
      const { service, sent } = await embedded.connect('here');
      await expect(service.getMyLoginSessions({ appUrl })).rejects.toMatchObject({ code: 'bad-request' });
      expect(sent).toEqual([]);
    },
  );

  it('does not follow a redirect', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', {
      intercept: answering('/myself', () => Response.redirect('https://elsewhere.test/', 302)),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'invalid-response' });
    expect(sent.every(({ headers }) => headers.get('x-blocklet-visitor-id') === 'here')).toBe(true);
    expect(sent.some(({ path }) => path.includes('elsewhere'))).toBe(false);
  });

  it.each([408, 429, 500, 502, 503, 504])('tries a read again on %i', async (status) => {
    const embedded = await startEmbedded();
    let failures = 2;
    const { service, sent } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        request.url.includes('/myself') && failures-- > 0
          ? new Response(null, { status, headers: { 'retry-after': '0' } })
          : pass(request),
    });
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(3);
  });

  it('does not try again what would have to wait for longer than a person does', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', {
      intercept: answering(
        '/myself',
        () => new Response(null, { status: 429, headers: { 'retry-after': '3600' } }),
      ),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'rate-limited', status: 429 });
    expect(sent.filter(({ path }) => path.includes('/myself'))).toHaveLength(1);
  });

  it('never sends a write twice', async () => {
    const embedded = await startEmbedded();
    await embedded.signIn(person, 'phone');
    const { service, sent } = await embedded.connect('here', {
      intercept: answering(
        '/logout',
        () => new Response(null, { status: 503, headers: { 'retry-after': '0' } }),
      ),
    });
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'server' });
    expect(sent.filter(isSignOut)).toHaveLength(1);
  });

  it.each([
    ['a web page', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    ['cut off JSON', () => new Response('{"list":[{"id":"')],
    ['nothing', () => new Response(null, { status: 204 })],
    ['another shape', () => Response.json({ list: 'none' })],
    ['null', () => Response.json(null)],
  ])('calls %s with a status of success an invalid response', async (_what, make) => {
    const embedded = await startEmbedded();
    const { service } = await embedded.connect('here', { intercept: answering('/myself', make) });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'invalid-response' });
  });

  it('ends a read with its signal', async () => {
    const embedded = await startEmbedded();
    const { service } = await embedded.connect('here');
    const reading = service.getMyLoginSessions({}, {}, { signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });
});
