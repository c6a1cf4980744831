import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import type { RunningService } from '../contractSubject.ts';
import { device, ownersSession, type SessionJson } from '../readSessions.ts';
import { type RequestOptions, send } from '../send.ts';

const PATH = '/api/user-session';

/** What a device looks like to the service: its visitor id, user agent and address. */
async function looksOf(service: RunningService, number: number): Promise<RequestOptions> {
  const { ua, lastLoginIp, visitorId } = await ownersSession(service, number);
  return { visitorId, userAgent: ua ?? '', address: lastLoginIp ?? '' };
}

async function read(service: RunningService, options: RequestOptions, query = ''): Promise<SessionJson[]> {
  const response = await send(service, `${PATH}${query}`, options);
  expect(response.status).toBe(200);
  return response.json();
}

/** `GET user-session`: the sessions that this device could resume. */
export const thisDevice: ContractSuite = {
  name: 'reading the sessions of this device',
  readsOnly: true,
  cases: [
    {
      name: 'lists the session of the device, with its user, without a sign-in',
      async check(service) {
        const { owner } = service.users;
        const [row, ...others] = await read(service, await looksOf(service, 0));
        expect(others).toEqual([]);
        expect(row).toMatchObject({
          id: owner.sessions[0]?.id,
          userDid: owner.did,
          appPid: service.did,
          extra: { walletOS: 'web' },
          appName: expect.any(String),
        });
        expect(row?.extra).toEqual({ walletOS: 'web' });
        expect(row?.user).toMatchObject({
          did: owner.did,
          fullName: expect.any(String),
          approved: true,
          sourceProvider: 'wallet',
        });
      },
    },
    {
      name: 'returns the role guest for users without a passport, even owners',
      async check(service) {
        const [row] = await read(service, await looksOf(service, 0));
        expect(row?.user).toMatchObject({ role: 'guest', roleTitle: 'guest' });
      },
    },
    {
      name: 'lists nothing without a visitor id',
      async check(service) {
        const { visitorId: _visitorId, ...looks } = await looksOf(service, 0);
        expect(await read(service, { ...looks, as: service.users.owner })).toEqual([]);
      },
    },
    {
      name: 'lists nothing to another browser or from another address',
      async check(service) {
        const looks = await looksOf(service, 0);
        expect(await read(service, { ...looks, userAgent: 'another' })).toEqual([]);
        expect(await read(service, { ...looks, address: '198.51.100.200' })).toEqual([]);
      },
    },
    {
      name: 'does not compare the address of wallets',
      async check(service) {
        const looks = await looksOf(service, 1);
        expect(looks.userAgent).toContain('ABTWallet');
        expect(await read(service, { ...looks, address: '198.51.100.200' })).toHaveLength(1);
      },
    },
    {
      name: 'ignores the user and the app in the query',
      async check(service) {
        const query = `?userDid=${service.users.member.did}&appPid=${service.memberPid}`;
        const rows = await read(service, await looksOf(service, 0), query);
        expect(rows.map((row) => row.userDid)).toEqual([service.users.owner.did]);
      },
    },
    {
      name: 'lists neither offline nor expired sessions',
      async check(service) {
        for (const number of [31, 46])
          expect(await read(service, await looksOf(service, number))).toEqual([]);
      },
    },
    {
      name: 'lists the session of an approved app of the federation',
      async check(service) {
        const rows = await read(service, await looksOf(service, 18));
        expect(rows.map((row) => row.appPid)).toEqual([service.memberPid]);
      },
    },
    {
      name: 'lets pages of trusted hosts read it, and no others',
      async check(service) {
        const looks = await looksOf(service, 0);
        const trusted = await send(service, PATH, {
          ...looks,
          headers: { origin: 'https://member.example.com' },
        });
        expect(trusted.status).toBe(200);
        expect(trusted.headers.get('access-control-allow-origin')).toBe('https://member.example.com');
        expect(trusted.headers.get('vary')).toContain('Origin');
        const other = await send(service, PATH, { ...looks, headers: { origin: 'https://other.example' } });
        expect(other.status).toBe(403);
        expect(await other.text()).toBe('Not allowed by CORS');
      },
    },
  ],
};

/** A page whose origin cannot be read; alone, since the real service does not survive it. */
export const opaqueOrigin: ContractSuite = {
  name: 'a page without an origin',
  cases: [
    {
      name: 'answers 403 to the origin "null"',
      async check(service) {
        const visitorId = device(service.users.owner, 0);
        const response = await send(service, PATH, { visitorId, headers: { origin: 'null' } });
        expect(response.status).toBe(403);
        expect((await send(service, PATH, { visitorId })).status).toBe(200);
      },
    },
  ],
};
