import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession, type EmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useLastVisit } from './useLastVisit.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';

async function visit({ service, clock }: EmbeddedSession) {
  const now = () => clock.now;
  const view = renderHookInProvider(
    () => {
      const { sessions, isFetching } = useMyLoginSessions({ pageSize: 100 });
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
    const { result } = await visit(await createEmbeddedSession());
    expect(result.current).toMatchObject({ lastVisit: undefined, isNew: [] });
  });

  it('finds what began since the last visit, on other devices', async () => {
    const embedded = await createEmbeddedSession();
    const { signIn, clock } = embedded;
    (await visit(embedded)).unmount();
    const left = clock.now;

    clock.now += 60_000;
    await signIn({ visitorId: 'new-phone' });
    clock.now += 60_000;
    const { result, unmount } = await visit(embedded);
    expect(result.current.lastVisit).toBe(left);
    await waitFor(() => expect(result.current.isNew).toEqual(['new-phone']));

    unmount();
    clock.now += 60_000;
    expect((await visit(embedded)).result.current.isNew).toEqual([]);
  });

  it('takes what turned up while the page was open for seen', async () => {
    const embedded = await createEmbeddedSession();
    const { signIn, clock } = embedded;
    const { unmount } = await visit(embedded);
    clock.now += 60_000;
    await signIn({ visitorId: 'seen-phone' });
    clock.now += 60_000;
    unmount();
    clock.now += 60_000;
    expect((await visit(embedded)).result.current.isNew).toEqual([]);
  });

  it('does not take for new what was only used again', async () => {
    const embedded = await createEmbeddedSession();
    const { signIn, clock } = embedded;
    await signIn({ visitorId: 'old-phone' });
    (await visit(embedded)).unmount();
    clock.now += 60_000;
    await signIn({ visitorId: 'old-phone' });
    await signIn({ visitorId: 'new-phone' });
    clock.now += 60_000;
    const { result } = await visit(embedded);
    await waitFor(() => expect(result.current.isNew).toEqual(['new-phone']));
  });

  it('does not take this very device for new', async () => {
    const embedded = await createEmbeddedSession();
    (await visit(embedded)).unmount();
    embedded.clock.now += 60_000;
    const service = await embedded.open({ visitorId: 'this-new-device' });
    await embedded.signIn({ visitorId: 'new-phone' });
    const { result } = await visit({ ...embedded, service });
    await waitFor(() => expect(result.current.isNew).toEqual(['new-phone']));
  });

  it('keeps each person apart', async () => {
    const embedded = await createEmbeddedSession();
    (await visit(embedded)).unmount();
    await embedded.switchTo('administrator');
    embedded.clock.now += 60_000;
    expect((await visit(embedded)).result.current.lastVisit).toBeUndefined();
  });
});
