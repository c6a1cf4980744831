import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { useSessionCounts } from './useSessionCounts.ts';

const useBoth = () => ({ list: useMyLoginSessions(), counts: useSessionCounts() });

describe('useSessionCounts', () => {
  it('counts each status by one request for a single row', async () => {
    const { service, network } = await createSignedInService({ account: 'many' });
    const { result } = renderHookInProvider(() => useSessionCounts(), { service });
    expect(result.current).toMatchObject({
      isPending: true,
      counts: { online: undefined, expired: undefined, offline: undefined },
    });

    await waitFor(() => expect(result.current.isPending).toBe(false));

    expect(result.current.counts).toEqual({ online: 39, expired: 12, offline: 9 });
    expect(network.requests).toHaveLength(3);
    for (const line of network.requests) expect(line).toMatch(/myself\?.*pageSize=1&/);
  });

  it('does not hold up the list', async () => {
    const { service, network } = await createSignedInService({ account: 'many' });
    network.hold('pageSize=1&');
    const { result } = renderHookInProvider(useBoth, { service });
    await waitFor(() => expect(result.current.list.isPending).toBe(false));
    expect(result.current.counts.isPending).toBe(true);
  });

  it('is not held up by the list', async () => {
    const { service, network } = await createSignedInService({ account: 'many' });
    network.hold('pageSize=10&');
    const { result } = renderHookInProvider(useBoth, { service });
    await waitFor(() => expect(result.current.counts.isPending).toBe(false));
    expect(result.current.list.isPending).toBe(true);
  });

  it('requests all counts at once', async () => {
    const { service, network } = await createSignedInService({ account: 'many' });
    network.hold('status=online');
    const { result } = renderHookInProvider(() => useSessionCounts(), { service });
    await waitFor(() =>
      expect(result.current.counts).toEqual({ online: undefined, expired: 12, offline: 9 }),
    );
  });

  it('gives the counts that it has where another one failed', async () => {
    const { service, network } = await createSignedInService({ account: 'many' });
    network.fail('status=expired');
    const { result } = renderHookInProvider(() => useSessionCounts(), { service });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current.counts).toEqual({ online: 39, expired: undefined, offline: 9 });
    expect(result.current.error).toMatchObject({ code: 'network' });

    network.restore();
    await result.current.refetch();
    await waitFor(() => expect(result.current.counts.expired).toBe(12));
    expect(result.current.error).toBeNull();
  });
});
