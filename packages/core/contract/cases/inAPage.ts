import { expect, vi } from 'vitest';
import type { ContractSuite } from '../../../service/contract/contractCase.ts';
import type { ContractUser, RunningService } from '../../../service/contract/contractSubject.ts';
import { countWithStatus, device } from '../../../service/contract/readSessions.ts';
import { createUserSessionService, type Tokens, type UserSessionService } from '../../src/index.ts';

/** A request of the page, with the tokens that were in its cookies when it was sent. */
interface PageRequest {
  name: string | undefined;
  credentials: RequestCredentials;
  authorization: string | null;
  /** The status of the answer, once it is here. */
  status?: number;
  tokens: Tokens | undefined;
}

/** A page of the app itself, where the tokens are in cookies that the browser would send by itself. */
const inAPage = (name: string, enableBlacklist: boolean): ContractSuite => ({
  name: `a page of the app, with its cookies (${name})`,
  settings: { enableBlacklist },
  cases: [
    {
      name: `lists and signs out with the token of the cookie, in its header and nowhere else (${name})`,
      async check(service) {
        const { owner } = service.users;
        await visit(service, owner, owner.sessionToken, async (client, sent) => {
          expect((await client.getMyLoginSessions()).paging.total).toBe(30);
          await client.signOutSession(device(owner, 2));
          expect(await client.getSignedInUser()).toMatchObject({ did: owner.did });
          // A sign-out that revokes its own token makes the page refresh it.
          const refreshes = sent.filter((request) => request.name === 'refreshSession');
          expect(refreshes).toHaveLength(enableBlacklist ? 1 : 0);
          for (const { name, credentials, authorization, tokens } of sent) {
            expect([name, credentials, authorization]).toEqual([name, ...expectedOf(name, tokens)]);
          }
        });
        expect(await countWithStatus(service, owner, 'online')).toBe(29);
      },
    },
    {
      name: `refreshes an expired cookie, and the CSRF cookie with it (${name})`,
      async check(service) {
        const { member } = service.users;
        await visit(service, member, member.expiredToken, async (client, sent) => {
          expect(await client.getSignedInUser()).toMatchObject({ did: member.did });
          await vi.waitFor(() =>
            expect(sent.map(({ name, status }) => `${name} ${status}`).sort()).toEqual([
              'csrfToken 200',
              'refreshSession 200',
              'session 200',
              'session 401',
            ]),
          );
        });
      },
    },
  ],
});

export const inPages: readonly ContractSuite[] = [
  inAPage('revoked tokens live on', false),
  inAPage('revoked tokens stop working', true),
];

/** Cookies go along with the one request that is about cookies, and a token in the header with all others. */
function expectedOf(
  name: string | undefined,
  tokens: Tokens | undefined,
): [RequestCredentials, string | null] {
  if (name === 'csrfToken') return ['same-origin', null];
  return ['omit', `Bearer ${name === 'refreshSession' ? tokens?.refreshToken : tokens?.sessionToken}`];
}

/** Opens the page: its origin is the app's, and its cookies go along with requests that may carry them. */
async function visit(
  service: RunningService,
  { refreshToken, visitorId }: ContractUser,
  sessionToken: string,
  run: (client: UserSessionService, sent: readonly PageRequest[]) => Promise<void>,
): Promise<void> {
  const csrfToken = 'a-csrf-token';
  const sent: PageRequest[] = [];
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
      const { credentials, headers: own } = request;
      const name = new URL(request.url).pathname.split('/').at(-1);
      const entry: PageRequest = { name, credentials, authorization: own.get('authorization'), tokens };
      sent.push(entry);
      const headers = new Headers(own);
      if (credentials === 'same-origin') {
        headers.set('cookie', `login_token=${tokens?.sessionToken}; x-csrf-token=${csrfToken}`);
      }
      const response = await service.fetch(new Request(request, { headers }));
      entry.status = response.status;
      return response;
    },
  });
  await run(client, sent).finally(() => vi.unstubAllGlobals());
}
