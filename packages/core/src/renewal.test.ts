import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { person, type SentRequest, startEmbedded, stranger } from '../test/embedded.ts';
import { memoryCredentials } from './memoryCredentials.ts';

const isRenewal = ({ path }: SentRequest) => path.endsWith('/refreshSession');
const isListing = ({ path }: SentRequest) => path.includes('/myself');

/** Signed in, and then long enough ago that the session token has run out while the refresh token has not. */
async function connectWithExpiredToken(
  settings: Parameters<Awaited<ReturnType<typeof startEmbedded>>['connect']>[1] = {},
) {
  const embedded = await startEmbedded();
  const client = await embedded.connect('here', settings);
  embedded.clock.now += 25 * 3_600_000;
  return { embedded, ...client };
}

describe('a renewal', () => {
  it('happens once for all requests that were refused together, and they carry the new token', async () => {
    const { service, sent, events, tokens } = await connectWithExpiredToken();
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => service.getMyLoginSessions({}, { page })));
    expect(pages).toHaveLength(5);
    expect(sent.filter(isRenewal)).toHaveLength(1);
    expect(events).toEqual(['tokens-renewed']);
    const bearers = sent.filter(isListing).map(({ headers }) => headers.get('authorization'));
    expect(new Set(bearers.slice(5))).not.toContain(`Bearer ${tokens.sessionToken}`);
    expect(new Set(bearers.slice(5)).size).toBe(1);
  });

  it('holds back requests that begin while it is under way', async () => {
    let late: Promise<unknown> | undefined;
    const client = await connectWithExpiredToken({
      intercept: (request, pass) => {
        if (request.url.endsWith('/refreshSession'))
          late = client.service.getMyLoginSessions({}, { page: 9 });
        return pass(request);
      },
    });
    await client.service.getMyLoginSessions();
    await late;
    const ofLate = client.sent.filter(({ path }) => path.includes('page=9&'));
    expect(ofLate).toHaveLength(1);
    expect(ofLate[0]?.headers.get('authorization')).not.toBe(`Bearer ${client.tokens.sessionToken}`);
  });

  it('that is refused gives the first error, and says "signed out" once', async () => {
    const { service, events } = await connectWithExpiredToken({ tokens: { refreshToken: 'refused' } });
    const results = await Promise.allSettled([service.getMyLoginSessions(), service.getMyLoginSessions()]);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'not-signed-in', status: 401 } });
    }
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(events).toEqual(['signed-out']);
  });

  it('that got no answer is no sign-out', async () => {
    const { service, events } = await connectWithExpiredToken({
      intercept: async (request, pass) => {
        if (request.url.endsWith('/refreshSession')) throw new TypeError('Failed to fetch');
        return pass(request);
      },
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'network' });
    expect(events).toEqual([]);
  });

  it('happens once for a request, and not in circles', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        request.url.includes('/myself') ? new Response(null, { status: 401 }) : pass(request),
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(sent.filter(isRenewal)).toHaveLength(1);
    expect(sent.filter(isListing)).toHaveLength(2);
  });

  it('is left out where another window was quicker, whose token is taken', async () => {
    const embedded = await startEmbedded();
    const old = await embedded.signIn(person, 'here');
    embedded.clock.now += 25 * 3_600_000;
    const fresh = await embedded.signIn(person, 'here');
    const credentials = memoryCredentials({ ...old, visitorId: 'here' });
    const { service, sent, events } = await embedded.connect('here', {
      credentials,
      intercept: async (request, pass) => {
        const response = await pass(request);
        if (response.status === 401) await credentials.setTokens(fresh);
        return response;
      },
    });
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
    expect(sent.filter(isRenewal)).toEqual([]);
    expect(events).toEqual([]);
  });

  it('that lost against one of another window is no sign-out', async () => {
    const embedded = await startEmbedded();
    const old = await embedded.signIn(person, 'here');
    embedded.clock.now += 25 * 3_600_000;
    const fresh = await embedded.signIn(person, 'here');
    const credentials = memoryCredentials({ ...old, visitorId: 'here' });
    const { service, events } = await embedded.connect('here', {
      credentials,
      intercept: async (request, pass) => {
        if (!request.url.endsWith('/refreshSession')) return pass(request);
        await credentials.setTokens(fresh);
        return new Response('User session is logout', { status: 400 });
      },
    });
    await expect(service.getMyLoginSessions()).resolves.toBeDefined();
    expect(events).toEqual([]);
  });

  it('waits its turn among the windows of a browser', async () => {
    const turns: string[] = [];
    vi.stubGlobal('navigator', {
      locks: {
        request: (name: string, run: () => Promise<unknown>) => {
          turns.push(name);
          return run();
        },
      },
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const embedded = await startEmbedded();
    const old = await embedded.signIn(person, 'here');
    embedded.clock.now += 25 * 3_600_000;
    const credentials = { ...memoryCredentials({ ...old, visitorId: 'here' }), ambient: true };
    const { service } = await embedded.connect('here', { credentials });
    await service.getMyLoginSessions();
    expect(turns).toEqual(['@user-sessions/renewal']);
  });

  it("never repeats one person's request as another person", async () => {
    const embedded = await startEmbedded();
    const mine = await embedded.signIn(person, 'here');
    const theirs = await embedded.signIn(stranger, 'here');
    const credentials = memoryCredentials({ ...mine, visitorId: 'here' });
    embedded.clock.now += 25 * 3_600_000;
    const fresh = await embedded.signIn(stranger, 'here');
    expect(fresh.sessionToken).not.toBe(theirs.sessionToken);
    const { service } = await embedded.connect('here', {
      credentials,
      intercept: async (request, pass) => {
        // Somebody else signs in on this browser while the first request is on its way.
        if (request.url.includes('/myself')) await credentials.setTokens(fresh);
        return pass(request);
      },
    });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
