import { afterEach, describe, expect, it } from 'vitest';
import { startVictim, type Victim } from './startVictim.ts';

let victim: Victim;
afterEach(() => victim.stop());

function signIn(headers: Record<string, string> = {}) {
  return victim.send('embedded/sign-in', { json: { did: victim.did.user }, headers });
}

async function repeat<T>(times: number, action: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index < times; index += 1) results.push(await action(index));
  return results;
}

describe('a client that asks for too much', () => {
  it('gets 429 after sixty sign-ins in a minute, whatever address it claims', async () => {
    victim = await startVictim();
    const answers = await repeat(70, (index) => signIn({ 'x-forwarded-for': `203.0.113.${index}` }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(answers.at(-1)).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
    expect(await victim.activeDevices(victim.did.user)).toHaveLength(60);
    victim.clock.now += 60_000;
    expect((await signIn()).status).toBe(200);
  });

  it('gets 429 after so many refreshes', async () => {
    victim = await startVictim({ limits: { refreshesPerMinute: 3 } });
    const { refreshToken } = await victim.signIn(victim.did.user, 'laptop');
    const headers = { authorization: `Bearer ${refreshToken}`, 'x-blocklet-visitor-id': 'laptop' };
    const answers = await repeat(5, () => victim.send('did/refreshSession', { method: 'POST', headers }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
  });

  it('gets no more sessions than one account may have, and ends none that is active', async () => {
    victim = await startVictim({ limits: { sessionsPerAccount: 5 } });
    const { sessionToken } = await victim.signIn(victim.did.user, 'first');
    const answers = await repeat(6, () => signIn());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429]);
    expect(await victim.activeDevices(victim.did.user)).toHaveLength(5);
    // A device that has a session may sign in again.
    expect((await signIn({ 'x-blocklet-visitor-id': 'first' })).status).toBe(200);
    const json = { visitorId: 'first' };
    await victim.send('user/logout', { json, headers: { authorization: `Bearer ${sessionToken}` } });
    expect((await signIn()).status).toBe(200);
    expect(await victim.store.countSessions({ userDid: victim.did.user })).toBe(5);
  });

  it('makes room with the sessions that expired', async () => {
    victim = await startVictim({ limits: { sessionsPerAccount: 3 } });
    await repeat(3, () => signIn());
    victim.clock.now += 8 * 24 * 60 * 60 * 1000;
    expect((await signIn()).status).toBe(200);
    expect(await victim.store.countSessions({ userDid: victim.did.user })).toBe(3);
  });

  it.each([
    [
      'more than five queries',
      (one: string) =>
        Array.from(
          { length: 6 },
          (_, i) => `a${i}: ${one.replace('getUserSessions', 'getUserSessionsCount')}`,
        ).join(' '),
    ],
    [
      'more than sixty fields in two listings',
      (one: string) =>
        [1, 2]
          .map(
            (n) =>
              `b${n}: ${one.replace('code', Array.from({ length: 20 }, (_, i) => `a${i}: code`).join(' '))}`,
          )
          .join(' '),
    ],
    [
      'more than sixty fields',
      (one: string) => one.replace('code', Array.from({ length: 61 }, (_, i) => `a${i}: code`).join(' ')),
    ],
  ])('cannot send %s at once', async (_name, toQueries) => {
    victim = await startVictim();
    const { sessionToken } = await victim.signIn(victim.did.administrator, 'desk');
    const one = 'getUserSessions(input: { teamDid: "zNKhy8bymPMCNYwjgjYWY8exPeqQrwv366Q8" }) { code }';
    const send = (queries: string) =>
      victim.send('gql', {
        json: { query: `{ ${queries} }` },
        headers: { authorization: `Bearer ${sessionToken}` },
      });
    expect((await send(one)).status).toBe(200);
    const refused = await send(toQueries(one));
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('asks for too much');
  });

  it('cannot store long texts', async () => {
    victim = await startVictim();
    const tokens = await victim.signIn(victim.did.user, 'laptop', { 'user-agent': 'x'.repeat(9000) });
    const headers = { authorization: `Bearer ${tokens.refreshToken}`, 'x-blocklet-visitor-id': 'laptop' };
    const lengths = async () => {
      const rows = await victim.store.listSessions({}, { offset: 0, limit: 9, order: 'newest-first' });
      return rows.map((row) => row.ua?.length);
    };
    expect(await lengths()).toEqual([1000]);
    const long = { ...headers, 'user-agent': 'y'.repeat(9000) };
    expect((await victim.send('did/refreshSession', { method: 'POST', headers: long })).status).toBe(200);
    expect(await lengths()).toEqual([1000]);
    expect((await signIn({ 'x-blocklet-visitor-id': 'v'.repeat(81) })).status).toBe(400);
    expect((await signIn({ 'x-blocklet-visitor-id': 'w', 'x-client-ip': '1'.repeat(9000) })).status).toBe(
      200,
    );
    const [row] = await victim.store.listSessions(
      { visitorId: 'w' },
      { offset: 0, limit: 1, order: 'newest-first' },
    );
    expect(row?.lastLoginIp).toBe('127.0.0.1');
  });

  it('cannot store a long address behind a trusted proxy', async () => {
    victim = await startVictim({ trustProxy: true });
    await signIn({ 'x-blocklet-visitor-id': 'w', 'x-client-ip': '1'.repeat(9000) });
    const [row] = await victim.store.listSessions(
      { visitorId: 'w' },
      { offset: 0, limit: 1, order: 'newest-first' },
    );
    expect(row?.lastLoginIp).toHaveLength(100);
  });

  it('cannot send a body that is larger than 100 KB', async () => {
    victim = await startVictim();
    const answer = await victim.send('embedded/sign-in', { json: { did: 'x'.repeat(200_000) } });
    expect(answer.status).toBe(413);
  });
});
