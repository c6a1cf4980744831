import { describe, expect, it, vi } from 'vitest';
import { DAY, USER, startTest } from '../../../test/startTest.ts';

describe('getMyLoginSessions', () => {
  it('computes the status that the service does not send', async () => {
    const test = await startTest();
    await test.signIn(USER, 'old');
    await test.age('old', 8 * DAY);
    const { service } = await test.connect('this-device');
    const { list } = await service.getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ visitorId, status }) => [visitorId, status])).toEqual([['old', 'expired']]);
  });

  it("goes by the service's clock, not by the USER's", async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device');
    vi.useFakeTimers({ now: test.clock.now + 30 * DAY, toFake: ['Date'] });
    const { list } = await service.getMyLoginSessions().finally(() => vi.useRealTimers());
    expect(list.map(({ status }) => status)).toEqual(['online']);
  });

  it("goes by the service's own time to live", async () => {
    const test = await startTest({ session: { ttl: 3600 } });
    await test.signIn(USER, 'old');
    await test.age('old', 2 * 3_600_000);
    const { service } = await test.connect('this-device');
    const { list } = await service.getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ status }) => status)).toEqual(['expired']);
  });

  it('uses the default time to live where the app does not tell', async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        request.url.includes('__blocklet__') ? new Response('<!doctype html>') : pass(request),
    });
    expect((await service.getMyLoginSessions()).list.map(({ status }) => status)).toEqual(['online']);
  });

  it.each([
    {},
    { settings: null },
    { settings: { session: { ttl: '1h' } } },
    { settings: { session: { ttl: 0 } } },
  ])('uses it as well where the app tells %j', async (told) => {
    const test = await startTest();
    await test.signIn(USER, 'old');
    await test.age('old', 8 * DAY);
    const { service } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        request.url.includes('__blocklet__') ? Response.json(told) : pass(request),
    });
    const { list } = await service.getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ status }) => status)).toEqual(['expired']);
    expect((await service.getMyLoginSessions()).list.map(({ status }) => status)).toEqual(['online']);
  });

  it("goes by the USER's clock where the service tells no date that can be read", async () => {
    const test = await startTest();
    await test.signIn(USER, 'old');
    await test.age('old', 8 * DAY);
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        const response = await pass(request);
        return new Response(await response.text(), { status: response.status, headers: { date: 'bogus' } });
      },
    });
    const { list } = await service.getMyLoginSessions({}, { status: 'expired' });
    expect(list.map(({ status }) => status)).toEqual(['expired']);
  });

  it('asks an app again how long its sessions live that did not answer the first time', async () => {
    const test = await startTest({ session: { ttl: 3600 } });
    await test.signIn(USER, 'old');
    await test.age('old', 2 * 3_600_000);
    let isDown = true;
    const { service } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        isDown && request.url.includes('__blocklet__') ? new Response(null, { status: 500 }) : pass(request),
    });
    const read = async () => (await service.getMyLoginSessions({}, { status: 'expired' })).list;
    expect((await read()).map(({ status }) => status)).toEqual(['online']);
    isDown = false;
    expect((await read()).map(({ status }) => status)).toEqual(['expired']);
  });

  it('reads the page size back', async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device');
    const { paging } = await service.getMyLoginSessions({}, { pageSize: 1000 });
    expect(paging).toEqual({ page: 1, pageSize: 100, pageCount: 1, total: 1 });
  });

  it('refuses a status that does not exist, since the service would count everything', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    const reading = service.getMyLoginSessions({}, { status: 'Online' as 'online' });
    await expect(reading).rejects.toMatchObject({ code: 'bad-request' });
    expect(sent).toEqual([]);
  });

  it('shows the rows that can be read, and counts those that cannot', async () => {
    const test = await startTest();
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        const response = await pass(request);
        if (!request.url.includes('/myself')) return response;
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
    expect(list.map(({ ua }) => ua)).toEqual(['test', null]);
    expect(unreadable).toBe(4);
    // What the service adds and nobody here asked for stays outside.
    expect(list.some((session) => 'createdByAppPid' in session)).toBe(false);
  });
});

describe('getSessionsOnThisDevice', () => {
  it('needs no sign-in, and is called what it is', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    expect(await service.getSessionsOnThisDevice()).toBeInstanceOf(Array);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([null, null]);
  });
});
