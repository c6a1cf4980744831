import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { activeDevices, devices, renderDevices, rows } from '../../test/renderDevices.tsx';

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
