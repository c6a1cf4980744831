import { expect } from 'vitest';
import type { ContractSuite } from '../../../service/contract/contractCase.ts';
import { ownersSession } from '../../../service/contract/readSessions.ts';
import { connect, noTokens, ownersDevice } from '../connect.ts';

const refresh = 'POST /.well-known/service/api/did/refreshSession';

export const signingIn: ContractSuite = {
  name: 'refreshing and resuming a sign-in',
  cases: [
    {
      name: 'refreshes once for all requests that were refused together',
      async check(service) {
        const { owner } = service.users;
        const { client, sent, events } = connect(service, owner, { sessionToken: owner.expiredToken });
        const statuses = ['online', 'expired', 'offline'] as const;
        const pages = await Promise.all(
          statuses.map((status) => client.getMyLoginSessions({}, { status, pageSize: 1 })),
        );
        expect(pages.map(({ paging }) => paging.total > 0)).toEqual([true, true, true]);
        expect(sent.filter((line) => line === refresh)).toEqual([refresh]);
        expect(events).toEqual(['tokens-refreshed']);
        expect(client.getUserDid()).toBe(owner.did);
      },
    },
    {
      name: 'rejects with not-signed-in, and emits signed-out once, when the refresh is refused',
      async check(service) {
        const { owner } = service.users;
        const tokens = { sessionToken: owner.expiredToken, refreshToken: 'made-up' };
        const { client, events } = connect(service, owner, tokens);
        const reads = [client.getMyLoginSessions(), client.getSignedInUser(), client.signOutOtherSessions()];
        for (const result of await Promise.allSettled(reads)) {
          expect(result).toMatchObject({ reason: { code: 'not-signed-in' } });
        }
        expect(events).toEqual(['signed-out']);
      },
    },
    {
      name: 'resumes a session of this device, with tokens that work',
      async check(service) {
        const { owner } = service.users;
        const { client } = connect(service, owner, await ownersDevice(service));
        const [session] = await client.getSessionsOnThisDevice();
        if (!session) throw new Error('The owner has a session on this device.');
        await client.loginByUserSession({ ...session, appPid: session.appPid ?? service.did });
        expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
        expect((await client.getMyLoginSessions()).paging.total).toBe(30);
      },
    },
    {
      name: 'does not resume a session that was signed out',
      async check(service) {
        const { owner } = service.users;
        const { id, userDid, appPid, visitorId } = await ownersSession(service, 1);
        await connect(service, owner).client.signOutSession(visitorId);
        const { client } = connect(service, owner, { ...noTokens, visitorId });
        await expect(client.loginByUserSession({ id, userDid, appPid })).rejects.toMatchObject({
          code: 'not-signed-in',
        });
        expect(await ownersSession(service, 1)).toMatchObject({ status: 'offline' });
      },
    },
    {
      name: 'does not resume a session that does not exist',
      async check(service) {
        const { owner } = service.users;
        const { client } = connect(service, owner, noTokens);
        const made = { id: crypto.randomUUID(), appPid: service.did, userDid: owner.did };
        await expect(client.loginByUserSession(made)).rejects.toMatchObject({ name: 'UserSessionError' });
        expect(client.getUserDid()).toBeUndefined();
      },
    },
  ],
};
