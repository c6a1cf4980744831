import { describe, expect, it } from 'vitest';
import {
  DAY,
  HOUR,
  isListing,
  isSignOut,
  type SentRequest,
  startTest,
  USER,
  withDevices,
} from '../../../test/startTest.ts';
import type { SignOutResult } from '../../index.ts';

const manyIds = Array.from({ length: 130 }, (_, index) => `device-${String(index).padStart(3, '0')}`);
const outcomesOf = (results: readonly SignOutResult[]) => [...new Set(results.map(({ outcome }) => outcome))];
const isPage = (page: number) => (request: SentRequest) =>
  isListing(request) && request.path.includes(`page=${page}&`) && request.path.includes('status=online');

describe('signOutOtherSessions', () => {
  it('signs out all others, over all pages, and leaves the current device signed in', async () => {
    const test = await withDevices(manyIds);
    const { service, sent } = await test.connect('this-device');
    const progress: string[] = [];
    const results = await service.signOutOtherSessions({
      onProgress: ({ done, total }) => progress.push(`${done}/${total}`),
    });
    expect(results).toHaveLength(130);
    expect(outcomesOf(results)).toEqual(['signed-out']);
    expect(await test.activeDevices()).toEqual(['this-device']);
    expect(progress).toEqual(manyIds.map((_, index) => `${index + 1}/130`));
    for (const { body } of sent.filter(isSignOut)) expect(Object.keys(body as object)).toEqual(['visitorId']);
    await expect(service.getSignedInUser()).resolves.toBeDefined();
  });

  it('signs out expired sessions too', async () => {
    const test = await withDevices(['old']);
    await test.age('old', 8 * DAY);
    const { service } = await test.connect('this-device');
    expect(await service.signOutOtherSessions()).toEqual([{ visitorId: 'old', outcome: 'signed-out' }]);
  });

  it('is refused before any request when the current device is unknown', async () => {
    const test = await withDevices(['phone']);
    const { service, sent } = await test.connect('this-device', { credentials: noVisitorId() });
    await expect(service.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect(sent).toEqual([]);
  });

  it('is refused before any sign-out when the current device is not listed', async () => {
    const test = await withDevices(['phone', 'this-device']);
    const tokens = await test.signIn(USER, 'this-device');
    const { service, sent } = await test.connect('elsewhere', {
      credentials: {
        ...noVisitorId(),
        getSessionToken: () => tokens.sessionToken,
        getVisitorId: () => 'renamed',
      },
    });
    await expect(service.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect(sent.filter(isSignOut)).toEqual([]);
  });

  it('does nothing when there are no others', async () => {
    const test = await startTest();
    const { service, sent } = await test.connect('this-device');
    expect(await service.signOutOtherSessions()).toEqual([]);
    expect(sent.filter(isSignOut)).toEqual([]);
  });

  it('signs out a device that moves to the first page while pages are listed', async () => {
    const test = await withDevices(manyIds);
    await test.age('device-000', 6 * HOUR);
    let hasMoved = false;
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        if (!hasMoved && isPage(2)(toSent(request))) {
          hasMoved = true;
          await test.age('device-000', 0);
        }
        return pass(request);
      },
    });
    const results = await service.signOutOtherSessions();
    expect(results.map(({ visitorId }) => visitorId).sort()).toEqual(manyIds);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('signs out devices that move to an earlier page because others are signed out elsewhere', async () => {
    const test = await withDevices(manyIds);
    for (const [index, id] of manyIds.entries()) await test.age(id, (index + 1) * 1000);
    const other = await test.connect('device-000');
    let hasMoved = false;
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        if (!hasMoved && isPage(2)(toSent(request))) {
          hasMoved = true;
          await other.service.signOutSessions(['device-001', 'device-002', 'device-003']);
        }
        return pass(request);
      },
    });
    const results = await service.signOutOtherSessions();
    expect(outcomesOf(results)).toEqual(['signed-out']);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('signs out an expired device that signs in again between the two listings', async () => {
    const test = await withDevices(['old', 'phone']);
    await test.age('old', 8 * DAY);
    let listings = 0;
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        if (isListing(toSent(request)) && ++listings === 2) await test.signIn(USER, 'old');
        return pass(request);
      },
    });
    const results = await service.signOutOtherSessions();
    expect(results.map(({ visitorId }) => visitorId).sort()).toEqual(['old', 'phone']);
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('signs out a device that turns up during the run', async () => {
    const test = await withDevices(['phone', 'tablet']);
    let hasTurnedUp = false;
    const progress: string[] = [];
    const { service } = await test.connect('this-device', {
      async intercept(request, pass) {
        if (!hasTurnedUp && isSignOut(toSent(request))) {
          hasTurnedUp = true;
          await test.signIn(USER, 'late');
        }
        return pass(request);
      },
    });
    const results = await service.signOutOtherSessions({
      onProgress: ({ done, total }) => progress.push(`${done}/${total}`),
    });
    expect(results).toHaveLength(3);
    expect(outcomesOf(results)).toEqual(['signed-out']);
    expect(await test.activeDevices()).toEqual(['this-device']);
    expect(progress.at(-1)).toBe('3/3');
  });

  it('gives up after a few rounds on a device that signs in again each time, and reports it', async () => {
    const test = await withDevices(['phone', 'stubborn']);
    const { service, sent } = await test.connect('this-device', {
      async intercept(request, pass) {
        // Back again as soon as its sign-out was verified.
        if (request.url.includes('status=expired')) await test.signIn(USER, 'stubborn');
        return pass(request);
      },
    });
    const results = await service.signOutOtherSessions();
    expect(results).toContainEqual({ visitorId: 'phone', outcome: 'signed-out' });
    expect(results).toContainEqual({ visitorId: 'stubborn', outcome: 'still-active' });
    expect(sent.filter(isSignOut).length).toBeLessThan(10);
  });

  it('does not report all as signed out when it cannot be known that these were all', async () => {
    const test = await withDevices(['phone', 'tablet']);
    let signOuts = 0;
    const { service } = await test.connect('this-device', {
      retry: 0,
      async intercept(request, pass) {
        if (isSignOut(toSent(request))) signOuts += 1;
        // The last look for others fails.
        return signOuts === 2 && request.url.includes('status=expired')
          ? new Response(null, { status: 503 })
          : pass(request);
      },
    });
    await expect(service.signOutOtherSessions()).rejects.toMatchObject({ code: 'server' });
    expect(await test.activeDevices()).toEqual(['this-device']);
  });

  it('reports a device that was ignored as still active, and does not ask for it without end', async () => {
    const test = await withDevices(['phone', 'stuck', 'tablet']);
    const { service, sent } = await test.connect('this-device', {
      intercept: async (request, pass) =>
        (await request.clone().text()).includes('stuck')
          ? new Response(null, { status: 204 })
          : pass(request),
    });
    const results = await service.signOutOtherSessions();
    expect(Object.fromEntries(results.map(({ visitorId, outcome }) => [visitorId, outcome]))).toEqual({
      phone: 'signed-out',
      tablet: 'signed-out',
      stuck: 'still-active',
    });
    expect(sent.filter(isSignOut).length).toBeLessThan(6);
  });

  it('costs a few requests more than one for each device', async () => {
    const test = await withDevices(manyIds.slice(0, 50));
    const { service, sent } = await test.connect('this-device');
    await service.signOutOtherSessions();
    expect(sent.filter(isSignOut)).toHaveLength(50);
    // Two listings before and after, two checks of the sign-in, and the verification.
    expect(sent.length - 50).toBeLessThanOrEqual(8);
  });
});

function toSent({ method, url, headers }: Request): SentRequest {
  const { pathname, search } = new URL(url);
  return { method, path: pathname + search, headers, body: undefined };
}

function noVisitorId() {
  const none = () => undefined;
  return { getSessionToken: none, getRefreshToken: none, getVisitorId: none, setTokens: none };
}
