import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromElsewhere, startVictim, type Tokens, type Victim } from './startVictim.ts';

let victim: Victim;
let administrator: Tokens;
let cookie: string;

/** A query that signs a user out, as a link or a form can carry it. */
const logoutQuery = () =>
  `{ logoutUser(input: { teamDid: "zNKhy8bymPMCNYwjgjYWY8exPeqQrwv366Q8", userDid: "${victim.did.user}" }) { code } }`;

describe('a page of another website', () => {
  beforeEach(async () => {
    victim = await startVictim();
    await victim.signIn(victim.did.user, 'laptop');
    administrator = await victim.signIn(victim.did.administrator, 'desk');
    cookie = `login_token=${administrator.sessionToken}`;
  });
  afterEach(() => victim.stop());

  it('cannot sign a user out by an image or a link', async () => {
    const path = `gql?query=${encodeURIComponent(logoutQuery())}`;
    for (const method of ['GET', 'HEAD']) {
      await victim.send(path, { method, headers: { cookie, 'sec-fetch-site': 'cross-site' } });
      await victim.send(path, { method, headers: { cookie } });
    }
    expect(await victim.activeDevices(victim.did.user)).toEqual(['laptop']);
  });

  describe.each(Object.entries(fromElsewhere))('%s', (_name, headers) => {
    it('cannot sign in, nor read tokens', async () => {
      const answer = await victim.send('embedded/sign-in', {
        json: { did: victim.did.administrator },
        headers,
      });
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('Token');
      expect(await victim.activeDevices(victim.did.administrator)).toEqual(['desk']);
    });

    it('cannot sign the browser in to an account by a form', async () => {
      const answer = await victim.send('embedded/sign-in', { form: { did: victim.did.user }, headers });
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(await victim.activeDevices(victim.did.user)).toEqual(['laptop']);
    });

    it('cannot sign the user of the browser out', async () => {
      const form = { visitorId: 'desk' };
      const answer = await victim.send('user/logout', { form, headers: { ...headers, cookie } });
      expect(answer.status).toBe(403);
      expect(await victim.activeDevices(victim.did.administrator)).toEqual(['desk']);
    });

    it('cannot send a query with the cookie of an administrator', async () => {
      const form = { query: logoutQuery() };
      const answer = await victim.send('gql', { form, headers: { ...headers, cookie } });
      expect(answer.status).toBe(403);
      expect(await victim.activeDevices(victim.did.user)).toEqual(['laptop']);
    });
  });

  it('may do all of this with a token of its own', async () => {
    const headers = {
      ...fromElsewhere['another site'],
      authorization: `Bearer ${administrator.sessionToken}`,
    };
    expect((await victim.send('gql', { json: { query: logoutQuery() }, headers })).status).toBe(200);
    expect(await victim.activeDevices(victim.did.user)).toEqual([]);
    expect((await victim.send('user/logout', { json: { visitorId: 'desk' }, headers })).status).toBe(204);
    expect(await victim.activeDevices(victim.did.administrator)).toEqual([]);
  });
});

describe('a page of the app itself', () => {
  it.each([
    ['in a browser', { 'sec-fetch-site': 'same-origin' }],
    ['in an old browser', {}],
  ])('signs in and out with its cookie, %s', async (_name, headers) => {
    victim = await startVictim();
    const own = { ...headers, origin: victim.origin };
    const signIn = await victim.send('embedded/sign-in', { json: { did: victim.did.user }, headers: own });
    expect(signIn.status).toBe(200);
    const { visitorId, sessionToken } = JSON.parse(signIn.text);
    const signOut = await victim.send('user/logout', {
      json: { visitorId },
      headers: { ...own, cookie: `login_token=${sessionToken}` },
    });
    expect(signOut.status).toBe(204);
    expect(await victim.activeDevices(victim.did.user)).toEqual([]);
    await victim.stop();
  });

  it('may come from a trusted domain', async () => {
    victim = await startVictim({ trustedDomains: ['partner.example'] });
    const headers = { origin: 'https://partner.example', 'sec-fetch-site': 'cross-site' };
    const answer = await victim.send('embedded/sign-in', { json: { did: victim.did.user }, headers });
    expect(answer.status).toBe(200);
    await victim.stop();
  });
});
