// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { browserCredentials } from './browserCredentials.ts';
import { createUserSessionService } from './createUserSessionService.ts';
import { memoryCredentials } from './memoryCredentials.ts';

function setCookie(cookie: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: what the service does
  document.cookie = cookie;
}

describe('browserCredentials', () => {
  beforeEach(() => {
    localStorage.clear();
    for (const name of ['login_token', 'x-csrf-token', 'vid']) setCookie(`${name}=; Max-Age=0; Path=/`);
  });

  it('reads the cookies and the storage that the service uses', () => {
    setCookie('login_token=a%2Bb; Path=/');
    setCookie('vid=device; Path=/');
    localStorage.setItem('refresh_token', 'r');
    const credentials = browserCredentials();
    expect(credentials.getSessionToken()).toBe('a+b');
    expect(credentials.getVisitorId()).toBe('device');
    expect(credentials.getRefreshToken()).toBe('r');
  });

  it('finds a visitor id of earlier days', () => {
    localStorage.setItem('__visitor_id', 'earlier');
    expect(browserCredentials().getVisitorId()).toBe('earlier');
  });

  it('survives a cookie that is not decodable', () => {
    setCookie('vid=%E0%A4%A; Path=/');
    expect(browserCredentials().getVisitorId()).toBe('%E0%A4%A');
  });

  it('takes blocked storage for empty', () => {
    const blocked = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    try {
      const credentials = browserCredentials();
      expect(credentials.getRefreshToken()).toBeUndefined();
      expect(() => credentials.setTokens({ sessionToken: 'a', refreshToken: 'r' })).not.toThrow();
      expect(credentials.getSessionToken()).toBe('a');
    } finally {
      Object.defineProperty(globalThis, 'localStorage', blocked as PropertyDescriptor);
    }
  });

  it('forgets everything but the device when the caller was signed out', () => {
    setCookie('login_token=a; Path=/');
    setCookie('x-csrf-token=c; Path=/');
    setCookie('vid=device; Path=/');
    localStorage.setItem('refresh_token', 'r');
    const credentials = browserCredentials();
    credentials.setTokens(undefined);
    expect(document.cookie).not.toMatch(/(login_token|x-csrf-token)=[^;]/);
    expect(credentials.getVisitorId()).toBe('device');
    expect(credentials.getRefreshToken()).toBeUndefined();
  });

  it('leaves the token to the cookie on the own origin: the service refuses it twice', async () => {
    setCookie('login_token=a; Path=/');
    setCookie('x-csrf-token=csrf; Path=/');
    const sent: Request[] = [];
    const service = createUserSessionService({
      retry: 0,
      trustedOrigins: ['https://member.test'],
      fetch: async (request) => {
        sent.push(request);
        return Response.json({}, { status: 500 });
      },
    });
    await service.getSignedInUser().catch(() => undefined);
    await service.signOutSession('phone').catch(() => undefined);
    await service.getMyLoginSessions({ appUrl: 'https://member.test' }).catch(() => undefined);
    const told = (path: string) =>
      sent
        .filter(({ url }) => url.includes(path))
        .map(({ url, credentials, headers }) => [
          new URL(url).origin,
          credentials,
          headers.get('authorization'),
        ]);
    expect(told('/did/session')).toEqual([
      [location.origin, 'same-origin', null],
      [location.origin, 'same-origin', null],
    ]);
    expect(told('/myself')).toEqual([['https://member.test', 'omit', 'Bearer a']]);
    expect(told('/__blocklet__.js')).toEqual([['https://member.test', 'omit', null]]);
    expect(sent.some(({ headers }) => headers.has('x-csrf-token'))).toBe(false);
  });

  it("sends tokens of another kind itself, and never a page's cookie with them", async () => {
    const sent: Request[] = [];
    const service = createUserSessionService({
      credentials: memoryCredentials({ sessionToken: 'a', visitorId: 'this-device' }),
      fetch: async (request) => {
        sent.push(request);
        return Response.json({}, { status: 400 });
      },
    });
    await service.getSignedInUser().catch(() => undefined);
    expect(sent.map(({ credentials, headers }) => [credentials, headers.get('authorization')])).toEqual([
      ['omit', 'Bearer a'],
    ]);
  });

  it('sends the CSRF token with what changes something here, and to no other origin', async () => {
    setCookie('x-csrf-token=csrf; Path=/');
    const sent: Request[] = [];
    const service = createUserSessionService({
      trustedOrigins: ['https://member.test'],
      fetch: async (request) => {
        sent.push(request);
        return Response.json({}, { status: 400 });
      },
    });
    const session = { id: 'i', appPid: 'a', userDid: 'z1' };
    await service.loginByUserSession(session).catch(() => undefined);
    await service.loginByUserSession({ ...session, appUrl: 'https://member.test' }).catch(() => undefined);
    expect(sent.map(({ headers }) => headers.get('x-csrf-token'))).toEqual(['csrf', null]);
  });
});
