import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession, type EmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useCurrentVisitor } from './useCurrentVisitor.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { usePendingSignOuts } from './usePendingSignOuts.ts';
import { useSignOut } from './useSignOut.ts';
import { useSignOutFailures } from './useSignOutFailures.ts';
import { useSignOutOtherSessions } from './useSignOutOtherSessions.ts';
import { useSignOutSession } from './useSignOutSession.ts';
import { useSignOutSessions } from './useSignOutSessions.ts';

const useDevices = () => ({
  list: useMyLoginSessions(),
  visitor: useCurrentVisitor(),
  one: useSignOutSession(),
  several: useSignOutSessions(),
  others: useSignOutOtherSessions(),
  own: useSignOut(),
  pending: usePendingSignOuts(),
  failures: useSignOutFailures(),
});

const devices = ['tablet', 'phone', 'laptop', 'television', 'watch'];

/** A person with six devices: this one, and five more, the newest first. */
async function renderDevices() {
  const embedded = await createEmbeddedSession({ account: 'fresh' });
  for (const visitorId of devices) await embedded.signIn({ visitorId });
  const progress = new Set<string>();
  const frames: { shown: string[]; ended: string[] }[] = [];
  const { result } = renderHookInProvider(
    () => {
      const all = useDevices();
      const { done, total } = all.several.progress ?? {};
      if (done) progress.add(`${done} of ${total}`);
      frames.push({
        shown: all.list.sessions.map(({ visitorId }) => visitorId),
        ended: all.list.sessions
          .filter(({ status }) => status !== 'online')
          .map(({ visitorId }) => visitorId),
      });
      return all;
    },
    { service: embedded.service, queryClient: new QueryClient() },
  );
  await waitFor(() => expect(result.current.list.total).toBe(6));
  await waitFor(() => expect(result.current.visitor.visitorId).toBe('this-device'));
  return { ...embedded, result, frames, progress };
}

const rows = ({ current }: { current: ReturnType<typeof useDevices> }) =>
  current.list.sessions.map(({ visitorId }) => visitorId).sort();

async function activeDevices({ store, did }: EmbeddedSession) {
  const page = { offset: 0, limit: 100, order: 'newest-first' } as const;
  const listed = await store.listSessions({ userDid: did }, page);
  return listed.flatMap(({ status, visitorId }) => (status === 'online' ? [visitorId] : [])).sort();
}

describe('useSignOutSession', () => {
  it('keeps the row, pending, until the service was seen to have ended it and the list was read again', async () => {
    const devicesPage = await renderDevices();
    const { result, network, frames } = devicesPage;
    network.hold('myself');
    frames.length = 0;

    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.pending.has('phone')).toBe(true));
    await waitFor(async () => expect(await activeDevices(devicesPage)).not.toContain('phone'));

    // The service has ended it; nobody has seen that yet.
    expect(rows(result)).toContain('phone');
    expect(result.current.one.isPending).toBe(true);
    expect(result.current.pending.get('phone')?.since).toBe(result.current.one.submittedAt);
    expect([...result.current.pending.keys()]).toEqual(['phone']);

    act(() => network.mend());
    await waitFor(() => expect(result.current.one.isSuccess).toBe(true));

    expect(rows(result)).not.toContain('phone');
    expect(result.current.pending.size).toBe(0);
    expect(frames.flatMap(({ ended }) => ended)).toEqual([]);
    expect(await activeDevices(devicesPage)).toEqual([
      'laptop',
      'tablet',
      'television',
      'this-device',
      'watch',
    ]);
  });

  it('is pending for as long as the list still shows what has ended', async () => {
    const { result, network } = await renderDevices();
    network.hold('pageSize=10&');
    network.requests.length = 0;
    act(() => result.current.one.mutate('phone'));
    // Confirmed, and the list on its way.
    await waitFor(() => expect(network.requests.at(-1)).toContain('pageSize=10&'));
    await act(async () => {});
    expect(rows(result)).toContain('phone');
    expect([...result.current.pending.keys()]).toEqual(['phone']);
    act(() => network.mend());
    await waitFor(() => expect(rows(result)).not.toContain('phone'));
  });

  it('gives the row back with the error where it failed, until it is tried again', async () => {
    const { result, network } = await renderDevices();
    network.cut('logout');
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.one.isError).toBe(true));

    expect(rows(result)).toContain('phone');
    expect(result.current.pending.size).toBe(0);
    expect(result.current.failures.get('phone')).toMatchObject({ code: 'network' });

    network.mend();
    act(() => result.current.one.mutate('phone'));
    await waitFor(() => expect(result.current.one.isSuccess).toBe(true));
    expect(result.current.failures.size).toBe(0);
    expect(rows(result)).not.toContain('phone');
  });

  it('follows two sign-outs at once, each by itself', async () => {
    const { result, network } = await renderDevices();
    network.hold('logout');
    act(() => {
      result.current.one.mutate('phone');
      result.current.one.mutate('watch');
    });
    await waitFor(() => expect([...result.current.pending.keys()]).toEqual(['phone', 'watch']));
    act(() => network.mend());
    await waitFor(() => expect(result.current.pending.size).toBe(0));
    expect(rows(result)).toEqual(['laptop', 'tablet', 'television', 'this-device']);
  });
});

describe('useSignOutSessions', () => {
  it('tells what became of each, and tries again those that failed', async () => {
    const devicesPage = await renderDevices();
    const { result, network } = devicesPage;
    network.cutBody('phone');
    act(() => result.current.several.mutate(['tablet', 'phone', 'laptop']));
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));

    expect(result.current.several.data).toMatchObject([
      { visitorId: 'tablet', result: 'ended' },
      { visitorId: 'phone', result: 'still-active' },
      { visitorId: 'laptop', result: 'ended' },
    ]);
    expect(result.current.several.unfinished.map(({ visitorId }) => visitorId)).toEqual(['phone']);
    expect([...result.current.failures.keys()]).toEqual(['phone']);
    expect(rows(result)).toEqual(['phone', 'television', 'this-device', 'watch']);

    network.mend();
    act(() =>
      result.current.several.mutate(result.current.several.unfinished.map(({ visitorId }) => visitorId)),
    );
    await waitFor(() =>
      expect(result.current.several.data).toMatchObject([{ visitorId: 'phone', result: 'ended' }]),
    );
    expect(result.current.failures.size).toBe(0);
    expect(await activeDevices(devicesPage)).toEqual(['television', 'this-device', 'watch']);
  });

  it('counts what failed among what can be tried again', async () => {
    const { result } = await renderDevices();
    act(() => result.current.several.mutate(['phone', 'unheard-of']));
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));
    expect(result.current.several.unfinished).toMatchObject([{ visitorId: 'unheard-of', result: 'failed' }]);
  });

  it('tells the progress of the run that was asked for last', async () => {
    const { result, network, progress } = await renderDevices();
    network.hold('logout');
    act(() => result.current.several.mutate(['tablet']));
    await waitFor(() => expect(result.current.pending.size).toBe(1));
    act(() => result.current.several.mutate(['phone', 'laptop']));
    await waitFor(() => expect(result.current.pending.size).toBe(3));
    act(() => network.mend());
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));
    expect([...progress]).not.toContain('1 of 1');
  });

  it('says how far it is, and stops when told', async () => {
    const devicesPage = await renderDevices();
    const { result, network } = devicesPage;
    network.hold('logout');
    act(() => result.current.several.mutate(devices));
    await waitFor(() => expect(result.current.pending.size).toBe(5));
    expect(result.current.several.progress).toBeUndefined();

    act(() => result.current.several.stop());
    act(() => network.mend());
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));

    const results = result.current.several.data?.map((outcome) => outcome.result) ?? [];
    expect(results.at(-1)).toBe('skipped');
    const ended = devices.filter((_, i) => results[i] === 'ended');
    expect(await activeDevices(devicesPage)).toEqual(
      ['this-device', ...devices].filter((id) => !ended.includes(id)).sort(),
    );
    expect(rows(result)).toEqual(await activeDevices(devicesPage));
  });

  it('counts what was attempted', async () => {
    const { result, network } = await renderDevices();
    const steps = new Set<string>();
    network.hold('myself');
    act(() => result.current.several.mutate(['tablet', 'phone']));
    await waitFor(() => {
      const { progress } = result.current.several;
      if (progress) steps.add(`${progress.done} of ${progress.total}`);
      expect(progress).toEqual({ done: 2, total: 2 });
    });
    act(() => network.mend());
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));
    expect(result.current.several.progress).toBeUndefined();
  });
});

describe('useSignOutOtherSessions', () => {
  it('ends all but this device, each of them pending on screen meanwhile', async () => {
    const devicesPage = await renderDevices();
    const { result, network } = devicesPage;
    network.hold('logout');
    act(() => result.current.others.mutate());
    await waitFor(() => expect([...result.current.pending.keys()].sort()).toEqual([...devices].sort()));

    act(() => network.mend());
    await waitFor(() => expect(result.current.others.isSuccess).toBe(true));
    expect(result.current.others.data?.map((outcome) => outcome.result)).toEqual(Array(5).fill('ended'));
    expect(rows(result)).toEqual(['this-device']);
    expect(await activeDevices(devicesPage)).toEqual(['this-device']);
  });

  it('marks no row as failed where it was refused as a whole', async () => {
    const { result, network } = await renderDevices();
    network.cut('myself');
    act(() => result.current.others.mutate());
    await waitFor(() => expect(result.current.others.error).toMatchObject({ code: 'network' }));
    expect(result.current.failures.size).toBe(0);
  });
});

describe('useSignOut', () => {
  it('marks this device as pending meanwhile', async () => {
    const { result, network } = await renderDevices();
    network.hold('logout');
    act(() => result.current.own.mutate());
    await waitFor(() => expect([...result.current.pending.keys()]).toEqual(['this-device']));
    act(() => network.mend());
    await waitFor(() => expect(result.current.list.error).toMatchObject({ code: 'not-signed-in' }));
  });

  it('ends this session, and leaves nothing of it on screen', async () => {
    const devicesPage = await renderDevices();
    const { result, frames } = devicesPage;
    act(() => result.current.own.mutate());
    await waitFor(() => expect(result.current.list.error).toMatchObject({ code: 'not-signed-in' }));

    expect(result.current.list.sessions).toEqual([]);
    expect(frames.at(-1)?.shown).toEqual([]);
    expect(await activeDevices(devicesPage)).toEqual([...devices].sort());
  });
});

describe('a sign-out from elsewhere', () => {
  it('empties the page of this device at its next request', async () => {
    const devicesPage = await renderDevices();
    const { result, open } = devicesPage;
    const other = await open({ visitorId: 'library' });
    await other.signOutSession('this-device');

    await act(() => result.current.list.refetch());
    await waitFor(() => expect(result.current.list.error).toMatchObject({ code: 'not-signed-in' }));
    expect(result.current.list.sessions).toEqual([]);
    expect(screen.queryByText('this-device')).toBeNull();
  });
});
