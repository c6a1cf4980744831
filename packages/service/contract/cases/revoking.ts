import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import { device, readMine } from '../readSessions.ts';
import { send } from '../send.ts';

/** A service that revokes tokens: what a sign-out or a renewal does to the tokens that come along. */
export const revoking: ContractSuite = {
  name: 'a service that revokes tokens',
  settings: { enableBlacklist: true },
  cases: [
    {
      name: "revokes the user's own token at the sign-out of another device, until a refresh",
      async check(service) {
        const { owner } = service.users;
        const json = { visitorId: device(owner, 1) };
        expect((await send(service, '/api/user/logout', { as: owner, json })).status).toBe(204);
        expect((await send(service, '/api/user-session/myself', { as: owner })).status).toBe(401);
        const renewal = await send(service, '/api/did/refreshSession', {
          method: 'POST',
          bearer: owner.refreshToken,
          visitorId: owner.visitorId,
        });
        expect(renewal.status).toBe(200);
        const { nextToken } = await renewal.json();
        expect((await readMine(service, { ...owner, sessionToken: nextToken })).paging.total).toBe(29);
      },
    },
    {
      name: 'takes a refresh token once',
      async check(service) {
        const { owner } = service.users;
        const again = await send(service, '/api/did/refreshSession', {
          method: 'POST',
          bearer: owner.refreshToken,
          visitorId: owner.visitorId,
        });
        expect(again.status).toBe(400);
        expect(await again.text()).toBe('User session is logout');
      },
    },
    {
      name: 'revokes the refresh token that a sign-out names',
      async check(service) {
        const { member } = service.users;
        const json = { visitorId: device(member, 1), refreshToken: member.refreshToken };
        expect((await send(service, '/api/user/logout', { as: member, json })).status).toBe(204);
        const renewal = await send(service, '/api/did/refreshSession', {
          method: 'POST',
          bearer: member.refreshToken,
          visitorId: member.visitorId,
        });
        expect(renewal.status).toBe(400);
      },
    },
  ],
};
