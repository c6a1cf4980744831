import type { ContractUser, RunningService } from './contractSubject.ts';

// With the blacklist on, each sign-out revokes the session token sent with it, and each refresh the refresh
// token. Suites that are about something else go on as a client does: with new tokens.

/** Watches a service, and keeps the tokens of its users up to date with each refresh. */
export function trackTokens(service: RunningService): RunningService {
  const revoked = new Set<string>();
  const users = Object.values(service.users);
  return {
    ...service,
    revoked,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const bearer = /^bearer (.*)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
      const cookie = /(?:^|; )login_token=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1];
      const response = await service.fetch(request);
      const token = bearer ?? cookie;
      if (pathname.endsWith('/user/logout') && response.status === 204 && token) revoked.add(token);
      const user = users.find(({ refreshToken }) => refreshToken === bearer);
      if (pathname.endsWith('/did/refreshSession') && response.ok && user) {
        const { nextToken, nextRefreshToken } = await response.clone().json();
        Object.assign(user, { sessionToken: nextToken, refreshToken: nextRefreshToken });
      }
      return response;
    },
  };
}

/** Refreshes the tokens of a user where the session token is revoked. A user who is signed out stays so. */
export async function replaceRevoked(service: RunningService, user: ContractUser): Promise<void> {
  if (!service.revoked?.has(user.sessionToken)) return;
  await waitForNextSecond(user.refreshToken);
  await service.fetch(
    new Request(`${service.baseUrl}/.well-known/service/api/did/refreshSession`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${user.refreshToken}`,
        'user-agent': 'contract',
        'x-blocklet-visitor-id': user.visitorId,
        'x-did-connect-version': '3.0.0',
      },
    }),
  );
}

/** Waits for the second after a token was made: in the same one, the real service makes the same token. */
export async function waitForNextSecond(token: string): Promise<void> {
  const { iat } = JSON.parse(atob(token.split('.')[1] ?? ''));
  const wait = (iat + 1) * 1000 - Date.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait + 20));
}
