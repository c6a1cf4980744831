import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import { countWithStatus, readAsMember } from '../readSessions.ts';
import { send } from '../send.ts';

const ways: readonly [name: string, body: (me: string) => Record<string, unknown>][] = [
  ['without a visitor id', () => ({})],
  ['with the status "online" and this device', (me) => ({ status: 'online', visitorId: me })],
  ['with the status "expired"', () => ({ status: 'expired' })],
  ['with an unknown status', (me) => ({ status: 'bogus', visitorId: me })],
];

/** `POST user/logout` in all the ways that end every session, asked for or not. A fresh service for each. */
export const signingOutEverything: readonly ContractSuite[] = ways.map(([name, body]) => ({
  name: `signing out ${name}`,
  cases: [
    {
      name: `ends every session in this app ${name}`,
      async check(service) {
        const { owner, member } = service.users;
        const response = await send(service, '/api/user/logout', { as: owner, json: body(owner.visitorId) });
        expect(response.status).toBe(204);
        expect(await countWithStatus(service, owner, 'offline')).toBe(54);
        const elsewhere = await readAsMember(service, { userDid: owner.did, appPid: service.memberPid });
        expect(elsewhere.list.map((row) => row.status).sort()).toEqual(['offline', 'online', 'online']);
        expect(await countWithStatus(service, member, 'online')).toBe(3);
      },
    },
  ],
}));
