// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

declare global {
  interface Window {
    happyDOM: { setURL(url: string): void };
  }
}

/** The part of the vendor's SDK that is about sessions, as its documentation types it. */
interface VendorSdk {
  userSession: {
    getMyLoginSessions(
      target?: { appUrl?: string },
      query?: { page: number; pageSize: number; status?: string },
    ): Promise<{ list: Row[]; paging: { total: number; pageCount: number } }>;
    getUserSessions(target: { did: string; appUrl?: string }): Promise<Row[]>;
    loginByUserSession(session: Row): Promise<{ sessionToken: string; visitorId: string }>;
  };
  user: {
    logout(which: { visitorId?: string; status?: string; includeFederated?: boolean }): Promise<unknown>;
  };
}

interface Row {
  id: string;
  appPid: string;
  userDid: string;
  visitorId: string;
  status: string;
  user?: { fullName: string };
}

// Named by a variable, since the package is there only after `pnpm conformance` has installed it.
const sdkPackage = '@blocklet/js-sdk';
const visitorId = 'conformance-visitor';

describe("the vendor's SDK, on the embedded service over HTTP", () => {
  const { baseUrl, did } = inject('embedded');
  let sdk: VendorSdk;

  beforeAll(async () => {
    window.happyDOM.setURL(baseUrl);
    // What a page of the app loads in its head.
    Object.assign(window, { blocklet: await (await fetch('/__blocklet__.js?type=json')).json() });
    const { BlockletSDK } = await import(/* @vite-ignore */ sdkPackage);
    sdk = new BlockletSDK();
  });

  beforeEach(async () => {
    localStorage.clear();
    localStorage.setItem('__visitor_id', visitorId);
    const response = await fetch('/.well-known/service/api/embedded/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-blocklet-visitor-id': visitorId },
      body: JSON.stringify({ did }),
    });
    const { refreshToken } = await response.json();
    localStorage.setItem('refresh_token', refreshToken);
  });

  it('lists my sessions, by page and status', async () => {
    const { list, paging } = await sdk.userSession.getMyLoginSessions({}, { page: 1, pageSize: 5 });
    expect(list).toHaveLength(5);
    expect(list[0]).toMatchObject({ userDid: did, visitorId });
    expect(paging.total).toBe(39);
    const expired = await sdk.userSession.getMyLoginSessions(
      { appUrl: baseUrl },
      { page: 1, pageSize: 100, status: 'expired' },
    );
    expect(expired.list).toHaveLength(12);
  });

  it('lists the sessions of this device, and resumes one', async () => {
    const [row, ...others] = await sdk.userSession.getUserSessions({ did });
    if (!row) throw new Error('The SDK found no session on this device');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ visitorId, user: { fullName: 'Sample account' } });
    const resumed = await sdk.userSession.loginByUserSession(row);
    expect(resumed).toMatchObject({ visitorId, sessionToken: expect.any(String) });
  });

  it('signs out another device', async () => {
    const { list } = await sdk.userSession.getMyLoginSessions({}, { page: 1, pageSize: 100 });
    const other = list.find((row) => row.visitorId !== visitorId);
    await sdk.user.logout({ visitorId: other?.visitorId ?? '', includeFederated: true });
    const after = await sdk.userSession.getMyLoginSessions({}, { page: 1, pageSize: 100 });
    expect(after.list.map((row) => row.id)).not.toContain(other?.id);
    expect(after.list).toHaveLength(list.length - 1);
  });

  it('renews its token after a 401 and asks again', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the SDK reads its token from this very cookie.
    document.cookie = 'login_token=gone; path=/';
    const { list } = await sdk.userSession.getMyLoginSessions({}, { page: 1, pageSize: 5 });
    expect(list).toHaveLength(5);
    expect(document.cookie).not.toContain('login_token=gone');
  });

  it('rejects with the status where no user is signed in', async () => {
    await sdk.user.logout({ visitorId });
    await expect(sdk.userSession.getMyLoginSessions()).rejects.toMatchObject({ response: { status: 401 } });
  });
});
