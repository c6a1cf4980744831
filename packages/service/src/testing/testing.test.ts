import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTestService, type TestService } from './index.ts';

const LOGOUT = '/.well-known/service/api/user/logout';
const DAY = 24 * 60 * 60 * 1000;

function authorize(test: TestService, token = test.tokens.sessionToken) {
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

async function listSessions(test: TestService, status = 'online'): Promise<Record<string, unknown>[]> {
  const response = await test.fetch(
    `${test.url}/.well-known/service/api/user-session/myself?status=${status}`,
    { headers: authorize(test) },
  );
  const { list } = (await response.json()) as { list: Record<string, unknown>[] };
  return list;
}

function signOut(test: TestService, visitorId: string, init: RequestInit = {}): Promise<Response> {
  return test.fetch(test.url + LOGOUT, {
    method: 'POST',
    headers: authorize(test),
    body: JSON.stringify({ visitorId }),
    ...init,
  });
}

describe('createTestService', () => {
  it('signs in an account without other sessions by default', async () => {
    const test = await createTestService();
    expect(await listSessions(test)).toMatchObject([
      {
        visitorId: 'this-device',
        userDid: test.accounts.fresh.did,
        ua: expect.stringContaining('Chrome/140'),
      },
    ]);
    expect(test.did).toBe(test.accounts.fresh.did);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('signs in the account and the device that it is given', async () => {
    const test = await createTestService({
      account: 'administrator',
      visitorId: 'desk',
      address: '192.0.2.1',
    });
    const list = await listSessions(test);
    expect(list).toContainEqual(expect.objectContaining({ visitorId: 'desk', lastLoginIp: '192.0.2.1' }));
    expect(test.did).toBe(test.accounts.administrator.did);
    expect(test.tokens.visitorId).toBe('desk');
  });

  it('gives the account more devices, in every status', async () => {
    const test = await createTestService({
      devices: [
        { visitorId: 'phone', userAgent: 'A phone', address: '192.0.2.7', lastActiveAt: 5000 },
        { visitorId: 'old', status: 'expired' },
        { visitorId: 'gone', status: 'offline' },
      ],
    });
    const [, phone] = await listSessions(test);
    expect(phone).toMatchObject({ visitorId: 'phone', ua: 'A phone', lastLoginIp: '192.0.2.7' });
    expect(phone?.updatedAt).toBe(new Date(test.clock.now - 5000).toISOString());
    expect(await listSessions(test, 'expired')).toMatchObject([{ visitorId: 'old' }]);
    expect(await listSessions(test, 'offline')).toMatchObject([{ visitorId: 'gone' }]);
    expect(await test.activeDevices()).toEqual(['old', 'phone', 'this-device']);
  });

  it('follows the clock, and tells the time in each answer', async () => {
    const test = await createTestService({ session: { ttl: 60 } });
    const before = await test.fetch(`${test.url}/__blocklet__.js?type=json`);
    expect(before.headers.get('date')).toBe('Mon, 04 May 2026 12:00:00 GMT');
    test.clock.now += DAY;
    expect((await signOut(test, 'this-device')).status).toBe(204);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('signs in more users and devices without a trace on the network', async () => {
    const test = await createTestService();
    const tokens = await test.signIn({ account: 'administrator', visitorId: 'desk', userAgent: 'A desk' });
    expect(await test.activeDevices(test.accounts.administrator.did)).toContain('desk');
    expect(tokens.sessionToken).not.toBe(test.tokens.sessionToken);
    expect(await test.signIn()).toMatchObject({ visitorId: 'this-device' });
    expect(test.network.requests).toEqual([]);
  });

  it('signs in any account of the store by its DID', async () => {
    const test = await createTestService();
    const guest = { ...test.accounts.fresh, did: 'z1guestguestguestguestguestguest', role: 'guest' };
    await test.store.putAccount(guest);
    await test.signIn({ account: guest.did, visitorId: 'desk' });
    expect(await test.activeDevices(guest.did)).toEqual(['desk']);
    await expect(test.signIn({ account: 'z1unknown' })).rejects.toThrow('400');
  });

  it('ends the session that a sign-out names, and no other', async () => {
    const test = await createTestService({ devices: [{ visitorId: 'phone' }, { visitorId: 'tv' }] });
    await signOut(test, 'phone');
    expect(await test.activeDevices()).toEqual(['this-device', 'tv']);
  });
});

describe('the network of a test service', () => {
  it('lists requests until it is cleared', async () => {
    const test = await createTestService();
    await listSessions(test);
    await signOut(test, 'phone');
    const requests = ['GET /.well-known/service/api/user-session/myself?status=online', `POST ${LOGOUT}`];
    expect(test.network.requests).toEqual(requests);
    test.network.clear();
    expect(test.network.requests).toEqual([]);
  });

  it('cuts the connection before the service sees the request', async () => {
    const test = await createTestService({ devices: [{ visitorId: 'phone' }] });
    test.network.fail('POST');
    await expect(signOut(test, 'phone')).rejects.toThrow(TypeError);
    expect(await listSessions(test)).toHaveLength(2);
    test.network.restore();
    await signOut(test, 'phone');
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('picks requests by their body, or by a function', async () => {
    const test = await createTestService();
    test.network.fail('"phone"', 500);
    test.network.fail((request) => request.method === 'GET', 503);
    expect((await signOut(test, 'phone')).status).toBe(500);
    expect((await signOut(test, 'tv')).status).toBe(204);
    expect((await test.fetch(`${test.url}/__blocklet__.js`)).status).toBe(503);
  });

  it('fails a given number of times, and lets the latest fault count', async () => {
    const test = await createTestService();
    test.network.fail('', 500);
    test.network.fail('', 429, { times: 2 });
    const answers = [await signOut(test, 'a'), await signOut(test, 'a'), await signOut(test, 'a')];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 500]);
  });

  it('answers with a status, headers and a body', async () => {
    const test = await createTestService();
    test.network.fail('', { status: 429, headers: { 'retry-after': '7' }, body: { error: 'slow down' } });
    const answer = await signOut(test, 'a');
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual({ error: 'slow down' });
    test.network.fail('', { body: '<p>A portal</p>', headers: { 'content-type': 'text/html' } });
    expect(await (await signOut(test, 'a')).text()).toBe('<p>A portal</p>');
  });

  it('loses an answer on its way back', async () => {
    const test = await createTestService({ devices: [{ visitorId: 'phone' }] });
    test.network.fail(LOGOUT, async (request, pass) => {
      await pass(request);
      throw new TypeError('Failed to fetch');
    });
    await expect(signOut(test, 'phone')).rejects.toThrow('Failed to fetch');
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('holds requests until it is restored', async () => {
    const test = await createTestService({ devices: [{ visitorId: 'phone' }] });
    test.network.hold('POST');
    const held = signOut(test, 'phone');
    await listSessions(test);
    expect(await test.activeDevices()).toEqual(['phone', 'this-device']);
    test.network.restore();
    expect((await held).status).toBe(204);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('ends a request on hold when its signal aborts', async () => {
    const test = await createTestService({ devices: [{ visitorId: 'phone' }] });
    test.network.hold();
    const controller = new AbortController();
    const held = signOut(test, 'phone', { signal: controller.signal });
    controller.abort();
    await expect(held).rejects.toThrow(/abort/i);
    test.network.restore();
    expect(await test.activeDevices()).toEqual(['phone', 'this-device']);
    await expect(signOut(test, 'phone', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(test.network.requests).toHaveLength(1);
  });

  it('delays requests', async () => {
    const test = await createTestService();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    test.network.delay(30_000, 'GET');
    let isAnswered = false;
    const answered = listSessions(test).then(() => {
      isAnswered = true;
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await answered;
  });
});
