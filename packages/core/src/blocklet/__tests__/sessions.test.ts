import { describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, startTest, USER } from '../../../test/startTest.ts';

describe('getMyLoginSessions', () => {
  it('gives expired sessions the status that the service does not send', async () => {
    const test = await startTest();
    await test.signIn(USER, 'old');
    await test.age('old', 8 * DAY);
    const { service } = await test.connect('this-device');
    const { list } = await service.getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ visitorId, status }) => [visitorId, status])).toEqual([['old', 'expired']]);
  });

  it("is not misled by the clock of the user's device", async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device');
    vi.useFakeTimers({ now: test.clock.now + 30 * DAY, toFake: ['Date'] });
    const { list } = await service.getMyLoginSessions().finally(() => vi.useRealTimers());
    expect(list.map(({ status }) => status)).toEqual(['online']);
  });

  it("follows the service's own time to live", async () => {
    const test = await startTest({ session: { ttl: 3600 } });
    await test.signIn(USER, 'old');
    await test.age('old', 2 * HOUR);
    const { service } = await test.connect('this-device');
    const { list } = await service.getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ status }) => status)).toEqual(['expired']);
  });

  it('needs one request', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    await service.getMyLoginSessions();
    expect(sent).toHaveLength(1);
  });

  it('returns the page size that the service granted', async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device');
    const { paging } = await service.getMyLoginSessions({}, { pageSize: 1000 });
    expect(paging).toEqual({ page: 1, pageSize: 100, pageCount: 1, total: 1 });
  });

  it('refuses a status that does not exist, because the service would count everything', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    const reading = service.getMyLoginSessions({}, { status: 'Online' as 'online' });
    await expect(reading).rejects.toMatchObject({ code: 'bad-request' });
    expect(sent).toEqual([]);
  });

  it('rejects with no-service when the address has no Blocklet Service', async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device');
    test.network.fail('/myself', 404);
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'no-service', status: 404 });
    test.network.fail('/myself', { headers: { 'content-type': 'text/html' }, body: '\n<!doctype html>' });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'no-service' });
  });

  it('returns the readable rows, and counts the unreadable ones', async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        const response = await pass(request);
        const answer = (await response.json()) as { list: object[] };
        const odd = [
          {},
          null,
          7,
          { ...answer.list[0], updatedAt: 'never' },
          { ...answer.list[0], id: 'salvaged', ua: 7 },
        ];
        return Response.json({ ...answer, list: [...answer.list, ...odd] }, { headers: { date: 'bogus' } });
      },
    });
    const { list, unreadable } = await service.getMyLoginSessions();
    expect(list.map(({ id, ua }) => [id === 'salvaged', ua === null])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(unreadable).toBe(4);
    // Further fields of the service are left out.
    expect(list.some((session) => 'createdByAppPid' in session)).toBe(false);
  });
});

describe('getSessionPolicy', () => {
  it('returns the times that the app is set to, and asks once', async () => {
    const test = await startTest({ session: { ttl: 3600, cacheTtl: 60 } });
    const { service, sent } = await test.connect('this-device');
    expect(await service.getSessionPolicy()).toEqual({ ttl: 3600, tokenTtl: 60 });
    await service.getSessionPolicy();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  it.each([{}, { settings: null }, { settings: { session: { ttl: '1h', cacheTtl: 0 } } }])(
    "returns the service's defaults when the app sends %j",
    async (body) => {
      const test = await startTest();
      const { service } = await test.connect('this-device');
      test.network.fail('__blocklet__', { body });
      expect(await service.getSessionPolicy()).toEqual({ ttl: 604_800, tokenTtl: 3600 });
    },
  );

  it('asks again after a failure', async () => {
    const test = await startTest({ session: { ttl: 3600 } });
    const { service } = await test.connect('this-device');
    test.network.fail('__blocklet__', 500);
    await expect(service.getSessionPolicy()).rejects.toMatchObject({ code: 'server' });
    test.network.restore();
    expect(await service.getSessionPolicy()).toMatchObject({ ttl: 3600 });
  });

  it('rejects when its signal aborts', async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device');
    const policy = service.getSessionPolicy({ signal: AbortSignal.abort() });
    await expect(policy).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('getSessionsOnThisDevice', () => {
  it('needs no token, and one request', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    expect(await service.getSessionsOnThisDevice()).toBeInstanceOf(Array);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([null]);
  });
});
