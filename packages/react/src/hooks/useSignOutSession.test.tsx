import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { activeDevices, renderDevices, rows } from '../../test/renderDevices.tsx';

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
