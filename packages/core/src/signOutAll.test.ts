import { describe, expect, it } from 'vitest';
import { day, isSignOut, person, withDevices } from '../test/embedded.ts';

const manyIds = Array.from({ length: 130 }, (_, index) => `device-${String(index).padStart(3, '0')}`);

describe('signOutOtherSessions', () => {
  it('ends all others, over all pages, and leaves this device signed in', async () => {
    const embedded = await withDevices(manyIds);
    const { service, sent } = await embedded.connect('here');
    const seen: string[] = [];
    const outcomes = await service.signOutOtherSessions({
      onProgress: ({ done, total }) => seen.push(`${done}/${total}`),
    });
    expect(outcomes.map(({ result }) => result)).toEqual(manyIds.map(() => 'ended'));
    expect(await embedded.active()).toEqual(['here']);
    expect(seen.at(-1)).toBe('130/130');
    expect(
      sent.filter(isSignOut).every(({ body }) => Object.keys(body as object).join() === 'visitorId'),
    ).toBe(true);
    await expect(service.getSignedInUser()).resolves.toBeDefined();
  });

  it('ends expired sessions too', async () => {
    const embedded = await withDevices(['old']);
    await embedded.age('old', 8 * day);
    const { service } = await embedded.connect('here');
    expect(await service.signOutOtherSessions()).toEqual([{ visitorId: 'old', result: 'ended' }]);
  });

  it('is refused before any request where this device is not known', async () => {
    const embedded = await withDevices(['phone']);
    const { service, sent } = await embedded.connect('here', { credentials: noVisitorId() });
    await expect(service.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect(sent).toEqual([]);
  });

  it("is refused before any sign-out where no session is this device's", async () => {
    const embedded = await withDevices(['phone', 'here']);
    const tokens = await embedded.signIn(person, 'here');
    const { service, sent } = await embedded.connect('elsewhere', {
      credentials: {
        ...noVisitorId(),
        getSessionToken: () => tokens.sessionToken,
        getVisitorId: () => 'renamed',
      },
    });
    await expect(service.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect(sent.filter(isSignOut)).toEqual([]);
  });
});

describe('signOutSessionsWithStatus', () => {
  it('ends the expired ones and leaves those in use', async () => {
    const embedded = await withDevices(['old', 'older', 'phone']);
    await embedded.age('old', 8 * day);
    await embedded.age('older', 9 * day);
    const { service } = await embedded.connect('here');
    const outcomes = await service.signOutSessionsWithStatus('expired');
    expect(outcomes.map(({ result }) => result)).toEqual(['ended', 'ended']);
    expect(await embedded.active()).toEqual(['here', 'phone']);
  });

  it('ends those in use and leaves the expired ones', async () => {
    const embedded = await withDevices(['old', 'phone']);
    await embedded.age('old', 8 * day);
    const { service, sent } = await embedded.connect('here');
    const outcomes = await service.signOutSessionsWithStatus('online');
    expect(outcomes).toEqual([{ visitorId: 'phone', result: 'ended' }]);
    expect(sent.filter(isSignOut).map(({ body }) => body)).toEqual([{ visitorId: 'phone' }]);
    expect(await embedded.active()).toEqual(['here', 'old']);
  });

  it('has nothing to do for those signed out already', async () => {
    const embedded = await withDevices(['phone']);
    const { service, sent } = await embedded.connect('here');
    expect(await service.signOutSessionsWithStatus('offline')).toEqual([]);
    expect(sent).toEqual([]);
  });
});

function noVisitorId() {
  const none = () => undefined;
  return { getSessionToken: none, getRefreshToken: none, getVisitorId: none, setTokens: none };
}
