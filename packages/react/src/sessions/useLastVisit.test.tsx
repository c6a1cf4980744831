import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService, type SignedInService } from '../../test/signedInService.ts';
import { createLastVisitStorage, useLastVisit } from './useLastVisit.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';

afterEach(() => void vi.unstubAllGlobals());

async function visit({ service, clock }: Pick<SignedInService, 'service' | 'clock'>) {
  const now = () => clock.now;
  const view = renderHookInProvider(
    () => {
      const { sessions, isFetching } = useMyLoginSessions({ query: { pageSize: 100 } });
      const { lastVisit, isNew } = useLastVisit();
      return { isFetching, lastVisit, isNew: sessions.filter(isNew).map(({ visitorId }) => visitorId) };
    },
    { service, now },
  );
  await waitFor(() => expect(view.result.current.isFetching).toBe(false));
  return view;
}

describe('useLastVisit', () => {
  it('finds nothing new on the first visit', async () => {
    const { result } = await visit(await createSignedInService({ account: 'many' }));
    expect(result.current).toMatchObject({ lastVisit: undefined, isNew: [] });
  });

  it('finds what began since the last visit, on other devices', async () => {
    const session = await createSignedInService({ account: 'many' });
    const { signIn, clock } = session;
    (await visit(session)).unmount();
    const left = clock.now;

    clock.now += 60_000;
    await signIn({ visitorId: 'new-phone' });
    clock.now += 60_000;
    const { result, unmount } = await visit(session);
    expect(result.current.lastVisit).toBe(left);
    await waitFor(() => expect(result.current.isNew).toEqual(['new-phone']));

    unmount();
    clock.now += 60_000;
    expect((await visit(session)).result.current.isNew).toEqual([]);
  });

  it.each([
    ['left', (unmount: () => void) => unmount()],
    ['hidden', () => act(() => void document.dispatchEvent(new Event('visibilitychange')))],
  ])('counts what appeared before the page was %s as seen', async (_how, end) => {
    const session = await createSignedInService({ account: 'many' });
    const { signIn, clock } = session;
    const { unmount } = await visit(session);
    clock.now += 60_000;
    await signIn({ visitorId: 'seen-phone' });
    clock.now += 60_000;
    end(unmount);
    // A window that is closed runs no more code.
    const { localStorage } = globalThis;
    const saved = localStorage.getItem(localStorage.key(0) ?? '');
    clock.now += 60_000;
    unmount();
    localStorage.setItem(localStorage.key(0) ?? '', saved ?? '');
    expect((await visit(session)).result.current.isNew).toEqual([]);
  });

  it('does not count a device as new that was only used again', async () => {
    const session = await createSignedInService({ account: 'many' });
    const { signIn, clock } = session;
    await signIn({ visitorId: 'old-phone' });
    (await visit(session)).unmount();
    clock.now += 60_000;
    await signIn({ visitorId: 'old-phone' });
    await signIn({ visitorId: 'new-phone' });
    clock.now += 60_000;
    const { result } = await visit(session);
    await waitFor(() => expect(result.current.isNew).toEqual(['new-phone']));
  });

  it('does not count the current device as new', async () => {
    const session = await createSignedInService({ account: 'many' });
    (await visit(session)).unmount();
    session.clock.now += 60_000;
    const service = await session.open({ visitorId: 'this-new-device' });
    await session.signIn({ visitorId: 'new-phone' });
    const { result } = await visit({ ...session, service });
    await waitFor(() => expect(result.current.isNew).toEqual(['new-phone']));
  });

  it("keeps each user's visits apart", async () => {
    const session = await createSignedInService({ account: 'many' });
    (await visit(session)).unmount();
    await session.switchTo('administrator');
    session.clock.now += 60_000;
    expect((await visit(session)).result.current.lastVisit).toBeUndefined();
  });

  it('keeps no visit of a user whose DID is not known', async () => {
    const session = await createSignedInService({ account: 'many' });
    const service = { ...session.service, getUserDid: () => undefined };
    (await visit({ ...session, service })).unmount();
    expect(globalThis.localStorage).toHaveLength(0);
  });
});

describe('the storage of the last visit', () => {
  it('knows no visit, and saves none, where the user has blocked it', () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    const storage = createLastVisitStorage();
    storage.save('z1user', 1);
    expect(storage.load('z1user')).toBeUndefined();
  });

  it.each(['', 'yesterday-ish', '[object Object]'])('takes %o for no time', (saved) => {
    vi.stubGlobal('localStorage', { getItem: () => saved });
    expect(createLastVisitStorage().load('z1user')).toBeUndefined();
  });
});
