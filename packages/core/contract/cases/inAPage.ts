import { expect, vi } from 'vitest';
import type { ContractSuite } from '../../../service/contract/contractCase.ts';
import type { ContractUser, RunningService } from '../../../service/contract/contractSubject.ts';
import { countWithStatus, device } from '../../../service/contract/readSessions.ts';
import { createUserSessionService, type UserSessionService } from '../../src/index.ts';

/** A page of the app itself, where the browser keeps the tokens in cookies and sends them unasked. */
export const inAPage: ContractSuite = {
  name: 'a page of the app, with its cookies',
  cases: [
    {
      name: 'reads and signs out with the token of the cookie, which goes nowhere else',
      async check(service) {
        const { owner } = service.users;
        await visit(service, owner, owner.sessionToken, async (client, sent) => {
          expect((await client.getMyLoginSessions()).paging.total).toBe(30);
          await client.signOutSession(device(owner, 2));
          expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
          expect(sent.some(({ headers }) => headers.has('authorization'))).toBe(false);
        });
        expect(await countWithStatus(service, owner, 'online')).toBe(29);
      },
    },
    {
      name: 'sends the CSRF token with what changes something, and with nothing else',
      async check(service) {
        const { owner } = service.users;
        await visit(service, owner, owner.sessionToken, async (client, sent) => {
          await client.signOutSession(device(owner, 5));
          for (const { method, headers } of sent) {
            expect(headers.get('x-csrf-token')).toBe(method === 'GET' ? null : 'a-csrf-token');
          }
        });
      },
    },
    {
      name: 'renews an expired cookie by the refresh token',
      async check(service) {
        const { owner } = service.users;
        await visit(service, owner, owner.expiredToken, async (client, sent) => {
          expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
          expect(sent.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual([
            'session',
            'refreshSession',
            'session',
          ]);
        });
      },
    },
  ],
};

/** Opens the page: its origin is the app's, and its cookies go along with what may carry them. */
async function visit(
  service: RunningService,
  { refreshToken, visitorId }: ContractUser,
  sessionToken: string,
  run: (client: UserSessionService, sent: Request[]) => Promise<void>,
): Promise<void> {
  const csrfToken = 'a-csrf-token';
  const sent: Request[] = [];
  let tokens: { sessionToken: string; refreshToken: string } | undefined = { sessionToken, refreshToken };
  vi.stubGlobal('location', new URL(service.baseUrl));
  const client = createUserSessionService({
    credentials: {
      ambient: true,
      getSessionToken: () => tokens?.sessionToken,
      getRefreshToken: () => tokens?.refreshToken,
      getVisitorId: () => visitorId,
      getCsrfToken: () => csrfToken,
      setTokens: (next) => {
        tokens = next;
      },
    },
    fetch: (request) => {
      sent.push(request);
      const headers = new Headers(request.headers);
      if (request.credentials === 'same-origin') {
        headers.set('cookie', `login_token=${tokens?.sessionToken}; x-csrf-token=${csrfToken}`);
      }
      return service.fetch(new Request(request, { headers }));
    },
  });
  await run(client, sent).finally(() => vi.unstubAllGlobals());
}
