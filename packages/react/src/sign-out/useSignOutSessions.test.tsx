import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OTHER_DEVICES, renderSignOutHooks } from '../../test/renderSignOutHooks.tsx';

describe('useSignOutSessions', () => {
  it('gives a result for each device, and signs out those that failed when asked again', async () => {
    const { result, network, getRows, activeDevices } = await renderSignOutHooks();
    network.fail((request) => request.url.includes('logout'), failFor('phone'));
    act(() => result.current.several.mutate(['tablet', 'phone', 'laptop']));
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));

    expect(result.current.several.data).toMatchObject([
      { visitorId: 'tablet', outcome: 'signed-out' },
      { visitorId: 'phone', outcome: 'still-active' },
      { visitorId: 'laptop', outcome: 'signed-out' },
    ]);
    expect(result.current.several.remaining.map(({ visitorId }) => visitorId)).toEqual(['phone']);
    expect([...result.current.failures.keys()]).toEqual(['phone']);
    expect(getRows()).toEqual(['phone', 'television', 'this-device', 'watch']);

    network.restore();
    act(() =>
      result.current.several.mutate(result.current.several.remaining.map(({ visitorId }) => visitorId)),
    );
    await waitFor(() =>
      expect(result.current.several.data).toMatchObject([{ visitorId: 'phone', outcome: 'signed-out' }]),
    );
    expect(result.current.several.remaining).toEqual([]);
    expect(result.current.failures.size).toBe(0);
    expect(await activeDevices()).toEqual(['television', 'this-device', 'watch']);
  });

  it('counts a device that is not listed among the remaining ones', async () => {
    const { result } = await renderSignOutHooks();
    act(() => result.current.several.mutate(['phone', 'unheard-of']));
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));
    expect(result.current.several.remaining).toMatchObject([{ visitorId: 'unheard-of', outcome: 'failed' }]);
  });

  it('shows the progress of the latest run alone', async () => {
    const { result, network, frames } = await renderSignOutHooks();
    network.hold('logout');
    act(() => result.current.several.mutate(['tablet']));
    await waitFor(() => expect(result.current.pending.size).toBe(1));
    act(() => result.current.several.mutate(['phone', 'laptop']));
    await waitFor(() => expect(result.current.pending.size).toBe(3));
    act(() => network.restore());
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));
    expect(frames.map(({ progress }) => progress)).not.toContain('1 of 1');
  });

  it('stops before the next device, and finishes and verifies those under way', async () => {
    const { result, network, getRows, activeDevices } = await renderSignOutHooks();
    network.hold('logout');
    act(() => result.current.several.mutate(OTHER_DEVICES));
    await waitFor(() => expect(result.current.pending.size).toBe(5));
    await waitFor(() => expect(network.requests.some((line) => line.includes('logout'))).toBe(true));
    expect(result.current.several.progress).toBeUndefined();

    act(() => result.current.several.stop());
    act(() => network.restore());
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));

    const outcomes = result.current.several.data?.map(({ outcome }) => outcome) ?? [];
    expect(outcomes[0]).toBe('signed-out');
    expect(outcomes.at(-1)).toBe('skipped');
    const left = OTHER_DEVICES.filter((_, index) => outcomes[index] !== 'signed-out');
    expect(result.current.several.remaining.map(({ visitorId }) => visitorId)).toEqual(left);
    expect(await activeDevices()).toEqual(['this-device', ...left].sort());
    expect(getRows()).toEqual(await activeDevices());
  });

  it('counts what was sent, and shows no progress when it is done', async () => {
    const { result, network } = await renderSignOutHooks();
    network.hold('myself');
    act(() => result.current.several.mutate(['tablet', 'phone']));
    await waitFor(() => expect(result.current.several.progress).toEqual({ done: 2, total: 2 }));
    act(() => network.restore());
    await waitFor(() => expect(result.current.several.isSuccess).toBe(true));
    expect(result.current.several.progress).toBeUndefined();
  });
});

describe('useSignOutOtherSessions', () => {
  it('signs out all but the current device, each of them pending meanwhile', async () => {
    const { result, network, getRows, activeDevices } = await renderSignOutHooks();
    network.hold('logout');
    act(() => result.current.others.mutate());
    await waitFor(() => expect([...result.current.pending].sort()).toEqual([...OTHER_DEVICES].sort()));

    act(() => network.restore());
    await waitFor(() => expect(result.current.others.isSuccess).toBe(true));
    expect(result.current.others.data?.map(({ outcome }) => outcome)).toEqual(Array(5).fill('signed-out'));
    expect(result.current.others.remaining).toEqual([]);
    expect(getRows()).toEqual(['this-device']);
    expect(await activeDevices()).toEqual(['this-device']);
  });

  it('marks no row as failed where it failed as a whole', async () => {
    const { result, network } = await renderSignOutHooks();
    network.fail('myself');
    act(() => result.current.others.mutate());
    await waitFor(() => expect(result.current.others.error).toMatchObject({ code: 'network' }));
    expect(result.current.failures.size).toBe(0);
  });
});

/** Answers the sign-out of one device without carrying it out. */
function failFor(visitorId: string) {
  return async (request: Request, pass: (request: Request) => Promise<Response>) => {
    const body = await request.clone().text();
    return body.includes(visitorId) ? new Response(null, { status: 204 }) : pass(request);
  };
}
