import type { UserSessionStore } from '@user-sessions/service';
import { afterEach, describe, expect, it } from 'vitest';
import { startVictim, type Tokens, type Victim } from './startVictim.ts';

const DAY = 24 * 60 * 60 * 1000;
let victim: Victim;
afterEach(() => victim.stop());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

function refresh(tokens: Tokens, headers: Record<string, string> = {}) {
  return victim.send('did/refreshSession', {
    method: 'POST',
    headers: { ...bearer(tokens.refreshToken), 'x-blocklet-visitor-id': tokens.visitorId, ...headers },
  });
}

const list = (token: string) => victim.send('user-session/myself', { headers: bearer(token) });

const signOut = (token: string, visitorId: string) =>
  victim.send('user/logout', { json: { visitorId }, headers: bearer(token) });

function logoutQuery(token: string) {
  const query = `{ logoutUser(input: { teamDid: "zNKhy8bymPMCNYwjgjYWY8exPeqQrwv366Q8", userDid: "${victim.did.user}" }) { code } }`;
  return victim.send('gql', { json: { query }, headers: bearer(token) });
}

describe('a stolen device', () => {
  it('cannot move to the session of another device before it is signed out', async () => {
    victim = await startVictim();
    const thief = await victim.signIn(victim.did.user, 'stolen');
    const owner = await victim.signIn(victim.did.user, 'laptop');
    expect((await refresh(thief, { 'x-blocklet-visitor-id': 'laptop' })).status).toBe(400);
    await signOut(owner.sessionToken, 'stolen');
    expect((await list(thief.sessionToken)).status).toBe(401);
    expect((await refresh(thief)).status).toBe(400);
    expect((await refresh(thief, { 'x-blocklet-visitor-id': 'laptop' })).status).toBe(400);
    expect(await victim.activeDevices(victim.did.user)).toEqual(['laptop']);
  });

  it.each(['BlockletSDK/1.17.12', 'aistro/2.0'])('cannot start new sessions as "%s"', async (program) => {
    victim = await startVictim();
    const thief = await victim.signIn(victim.did.user, 'stolen');
    const owner = await victim.signIn(victim.did.user, 'laptop');
    for (let i = 0; i < 5; i += 1) {
      await victim.send('did/refreshSession', {
        method: 'POST',
        headers: { ...bearer(thief.refreshToken), 'user-agent': program },
      });
    }
    expect(await victim.activeDevices(victim.did.user)).toEqual(['laptop', 'stolen']);
    await signOut(owner.sessionToken, 'stolen');
    expect(await victim.activeDevices(victim.did.user)).toEqual(['laptop']);
  });

  it.each(['refresh', 'quick login', 'probe'])(
    'is not resurrected by a %s during its sign-out',
    async (way) => {
      let endFirst = false;
      victim = await startVictim({
        wrap: (store): UserSessionStore => ({
          ...store,
          async updateSession(row, tokens) {
            // The sign-out takes effect between the check of the token and the write.
            if (endFirst) await store.endSessions({ visitorId: 'stolen' }, row.updatedAt);
            return store.updateSession(row, tokens);
          },
        }),
      });
      const tokens = await victim.signIn(victim.did.user, 'stolen');
      const [row] = await victim.store.listSessions({}, { offset: 0, limit: 1, order: 'newest-first' });
      if (!row) throw new Error('The sign-in made no session');
      if (way === 'probe') await victim.store.putSession({ ...row, ua: null });
      endFirst = true;
      const device = { 'x-blocklet-visitor-id': 'stolen' };
      if (way === 'refresh') expect((await refresh(tokens)).status).toBe(400);
      if (way === 'probe')
        await victim.send('did/session', { headers: { ...device, ...bearer(tokens.sessionToken) } });
      if (way === 'quick login') {
        const json = { id: row.id, userDid: row.userDid, appPid: row.appPid };
        expect((await victim.send('user-session/login', { json, headers: device })).status).toBe(401);
      }
      expect(await victim.activeDevices(victim.did.user)).toEqual([]);
      expect((await list(tokens.sessionToken)).status).toBe(401);
    },
  );
});

describe('a user whose rights were taken', () => {
  it('loses the role at once, and with refreshed tokens', async () => {
    victim = await startVictim();
    const tokens = await victim.signIn(victim.did.administrator, 'desk');
    const account = await victim.store.getAccount(victim.did.administrator);
    if (!account) throw new Error('There is no administrator');
    await victim.store.putAccount({ ...account, role: 'guest' });
    expect((await logoutQuery(tokens.sessionToken)).status).toBe(403);
    victim.clock.now += 6 * DAY;
    const { nextToken, user } = JSON.parse((await refresh(tokens)).text);
    expect(user.role).toBe('guest');
    expect((await logoutQuery(nextToken)).status).toBe(403);
  });

  it('is refused at once when the account is not approved any more', async () => {
    victim = await startVictim();
    const tokens = await victim.signIn(victim.did.user, 'laptop');
    const account = await victim.store.getAccount(victim.did.user);
    if (!account) throw new Error('There is no user');
    await victim.store.putAccount({ ...account, approved: false });
    expect((await list(tokens.sessionToken)).status).toBe(401);
    expect((await refresh(tokens)).status).toBe(400);
  });

  it('does not gain a role by a quick login', async () => {
    victim = await startVictim();
    await victim.signIn(victim.did.administrator, 'desk');
    const [row] = await victim.store.listSessions({}, { offset: 0, limit: 1, order: 'newest-first' });
    const json = { id: row?.id, userDid: row?.userDid, appPid: row?.appPid };
    const login = await victim.send('user-session/login', {
      json,
      headers: { 'x-blocklet-visitor-id': 'desk' },
    });
    expect(login.status).toBe(200);
    const resumed = JSON.parse(login.text);
    expect((await logoutQuery(resumed.sessionToken)).status).toBe(403);
    const { nextToken } = JSON.parse((await refresh(resumed)).text);
    expect((await logoutQuery(nextToken)).status).toBe(403);
  });
});

describe('tokens on their way', () => {
  it('are kept out of caches', async () => {
    victim = await startVictim();
    const tokens = await victim.signIn(victim.did.user, 'laptop');
    const [row] = await victim.store.listSessions({}, { offset: 0, limit: 1, order: 'newest-first' });
    const json = { id: row?.id, userDid: row?.userDid, appPid: row?.appPid };
    const device = { 'x-blocklet-visitor-id': 'laptop' };
    const answers = {
      'sign-in': await victim.send('embedded/sign-in', { json: { did: victim.did.user }, headers: device }),
      refresh: await refresh(tokens),
      'quick login': await victim.send('user-session/login', { json, headers: device }),
      'CSRF token': await victim.send('did/csrfToken', {
        headers: { cookie: `login_token=${tokens.sessionToken}; x-csrf-token=x`, 'x-csrf-token': 'x' },
      }),
    };
    for (const [name, { status, headers }] of Object.entries(answers)) {
      if (name !== 'quick login') expect(status, name).toBe(200);
      if (status === 200) expect(headers['cache-control'], name).toBe('no-store');
    }
  });

  it('are marked as secure only where a trusted proxy says so', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    for (const trustProxy of [false, true]) {
      victim = await startVictim({ trustProxy });
      const answer = await victim.send('embedded/sign-in', {
        json: { did: victim.did.user },
        headers: https,
      });
      expect(answer.headers['set-cookie']?.join().includes('Secure')).toBe(trustProxy);
      if (!trustProxy) await victim.stop();
    }
  });
});
