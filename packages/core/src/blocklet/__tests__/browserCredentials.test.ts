// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startTest, USER } from '../../../test/startTest.ts';
import { browserCredentials, createUserSessionService, memoryCredentials } from '../../index.ts';

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

  it('finds the visitor id of older versions', () => {
    localStorage.setItem('__visitor_id', 'earlier');
    expect(browserCredentials().getVisitorId()).toBe('earlier');
  });

  it('returns a cookie as it is that cannot be decoded', () => {
    setCookie('vid=%E0%A4%A; Path=/');
    expect(browserCredentials().getVisitorId()).toBe('%E0%A4%A');
  });

  it('treats blocked storage as empty', () => {
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

  it('removes everything but the visitor id after a sign-out', () => {
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

  it('stores new tokens', () => {
    setCookie('login_token=old; Path=/');
    browserCredentials().setTokens({ sessionToken: 'a+b', refreshToken: 'r' });
    expect(document.cookie).toContain('login_token=a%2Bb');
    expect(localStorage.getItem('refresh_token')).toBe('r');
  });

  it('reads the cookies of one moment with one access to the document, and never old ones', async () => {
    const read = vi.spyOn(document, 'cookie', 'get');
    const credentials = browserCredentials();
    credentials.getSessionToken();
    credentials.getVisitorId();
    credentials.getCsrfToken?.();
    expect(read).toHaveBeenCalledTimes(1);
    credentials.setTokens({ sessionToken: 'new', refreshToken: 'r' });
    expect(credentials.getSessionToken()).toBe('new');
    await Promise.resolve();
    setCookie('login_token=newer; Path=/');
    expect(credentials.getSessionToken()).toBe('newer');
    read.mockRestore();
  });

  it.each([
    ['on the own origin', undefined],
    ['to a trusted origin', 'https://member.test'],
  ])('sends the token of the cookie in a header, and no cookies, %s', async (_where, appUrl) => {
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
    await service.getMyLoginSessions({ appUrl }).catch(() => undefined);
    expect(
      sent.map(({ url, credentials, headers }) => [
        new URL(url).origin,
        credentials,
        headers.get('authorization'),
        headers.get('x-csrf-token'),
      ]),
    ).toEqual([[appUrl ?? location.origin, 'omit', 'Bearer a', null]]);
  });

  it('sends no cookies with tokens of another kind', async () => {
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

  it('refreshes the CSRF cookie of the app along with the tokens', async () => {
    const test = await startTest();
    const { sessionToken, refreshToken } = await test.signIn(USER, 'this-device');
    localStorage.setItem('refresh_token', refreshToken);
    setCookie(`login_token=${sessionToken}; Path=/`);
    setCookie('x-csrf-token=csrf; Path=/');
    setCookie('vid=this-device; Path=/');
    test.clock.now += 25 * 3_600_000;
    const sent: Request[] = [];
    const service = createUserSessionService({
      fetch: async (request) => {
        sent.push(request);
        return test.fetch(new Request(request.url.replace(location.origin, test.url), request));
      },
    });
    await service.getMyLoginSessions();
    await vi.waitFor(() => expect(sent.filter(({ url }) => url.endsWith('/did/csrfToken'))).toHaveLength(1));
    for (const { url, credentials, headers } of sent) {
      const isCsrf = url.endsWith('/did/csrfToken');
      expect([credentials, headers.get('x-csrf-token'), headers.has('authorization')]).toEqual(
        isCsrf ? ['same-origin', 'csrf', false] : ['omit', null, true],
      );
    }
    expect(document.cookie).not.toContain(sessionToken);
  });
});
