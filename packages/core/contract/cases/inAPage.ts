import { expect, vi } from 'vitest';
import type { ContractSuite } from '../../../service/contract/contractCase.ts';
import type { ContractUser, RunningService } from '../../../service/contract/contractSubject.ts';
import { countWithStatus, device } from '../../../service/contract/readSessions.ts';
import { createUserSessionService, type Tokens, type UserSessionService } from '../../src/index.ts';

/** A page of the app itself, where the tokens are in cookies that the browser would send by itself. */
export const inAPage: ContractSuite = {
  name: 'a page of the app, with its cookies',
  cases: [
    {
      name: 'lists and signs out with the token of the cookie, in its header and nowhere else',
      async check(service) {
        const { owner } = service.users;
        await visit(service, owner, owner.sessionToken, async (client, sent) => {
          expect((await client.getMyLoginSessions()).paging.total).toBe(30);
          await client.signOutSession(device(owner, 2));
          expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
          for (const { credentials, headers } of sent) {
            expect([credentials, headers.get('authorization')]).toEqual([
              'omit',
              `Bearer ${owner.sessionToken}`,
            ]);
          }
        });
        expect(await countWithStatus(service, owner, 'online')).toBe(29);
      },
    },
    {
      name: 'refreshes an expired cookie, and the CSRF cookie with it',
      async check(service) {
        const { owner } = service.users;
        await visit(service, owner, owner.expiredToken, async (client, sent) => {
          expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
          await vi.waitFor(() =>
            expect(sent.map(({ url }) => new URL(url).pathname.split('/').at(-1)).sort()).toEqual([
              'csrfToken',
              'refreshSession',
              'session',
              'session',
            ]),
          );
        });
      },
    },
  ],
};

/** Opens the page: its origin is the app's, and its cookies go along with requests that may carry them. */
async function visit(
  service: RunningService,
  { refreshToken, visitorId }: ContractUser,
  sessionToken: string,
  run: (client: UserSessionService, sent: Request[]) => Promise<void>,
): Promise<void> {
  const csrfToken = 'a-csrf-token';
  const sent: Request[] = [];
  let tokens: Tokens | undefined = { sessionToken, refreshToken };
  vi.stubGlobal('location', new URL(service.baseUrl));
  const client = createUserSessionService({
    credentials: {
      cookieAuth: true,
      getSessionToken: () => tokens?.sessionToken,
      getRefreshToken: () => tokens?.refreshToken,
      getVisitorId: () => visitorId,
      getCsrfToken: () => csrfToken,
      setTokens: (next) => {
        tokens = next;
      },
    },
    async fetch(request) {
      sent.push(request);
      const headers = new Headers(request.headers);
      if (request.credentials === 'same-origin') {
        headers.set('cookie', `login_token=${tokens?.sessionToken}; x-csrf-token=${csrfToken}`);
      }
      const response = await service.fetch(new Request(request, { headers }));
      if (request.url.endsWith('/csrfToken')) expect(response.status).toBe(200);
      return response;
    },
  });
  await run(client, sent).finally(() => vi.unstubAllGlobals());
}
