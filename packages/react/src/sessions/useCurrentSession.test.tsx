import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { useCurrentDevice, useCurrentSession } from './useCurrentSession.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';

describe('useCurrentDevice', () => {
  it('knows the current device by its visitor id, and what it is', async () => {
    const { service, visitorId } = await createSignedInService();
    const { result } = renderHookInProvider(() => useCurrentDevice(), { service });
    expect(result.current.isCurrent({ visitorId })).toBe(false);

    await waitFor(() => expect(result.current.visitorId).toBe(visitorId));
    expect(result.current.isCurrent({ visitorId })).toBe(true);
    expect(result.current.isCurrent({ visitorId: 'another' })).toBe(false);
    await waitFor(() => expect(result.current.device?.name).toEqual(expect.any(String)));
  });

  it('believes a source that says which session is in use', async () => {
    const { service, visitorId } = await createSignedInService();
    const { result } = renderHookInProvider(() => useCurrentDevice(), { service });
    await waitFor(() => expect(result.current.visitorId).toBe(visitorId));
    expect(result.current.isCurrent({ visitorId, current: false })).toBe(false);
    expect(result.current.isCurrent({ visitorId: 'another', current: true })).toBe(true);
  });

  it('makes no request, and needs no connection', async () => {
    const { service, network } = await createSignedInService();
    network.fail();
    const { result } = renderHookInProvider(() => useCurrentDevice(), { service });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    await waitFor(() => expect(result.current.device).toBeDefined());
    expect(network.requests).toEqual([]);
  });

  it('takes no session for the current one where the visitor id is not known', async () => {
    const { service } = await createSignedInService();
    const { result } = renderHookInProvider(() => useCurrentDevice(), {
      service: { ...service, getVisitorId: async () => undefined },
    });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current.visitorId).toBeUndefined();
    expect(result.current.isCurrent({ visitorId: '' })).toBe(false);
  });
});

describe('useCurrentSession', () => {
  const newer = Array.from({ length: 12 }, (_, index) => ({
    visitorId: `newer-${index}`,
    lastActiveAt: -60_000,
  }));

  it('finds the session of the current device on whichever page it is', async () => {
    const { service, visitorId } = await createSignedInService({ devices: newer });
    const { result } = renderHookInProvider(
      () => ({ list: useMyLoginSessions(), current: useCurrentSession() }),
      { service },
    );
    await waitFor(() => expect(result.current.current.isPending).toBe(false));
    await waitFor(() => expect(result.current.list.isPending).toBe(false));

    expect(result.current.list.sessions.map((session) => session.visitorId)).not.toContain(visitorId);
    expect(result.current.current.result.data?.visitorId).toBe(visitorId);
    expect(result.current.current.session?.ua).toContain('Chrome/140');
  });

  it('reads page after page until it has found it', async () => {
    const devices = Array.from({ length: 150 }, (_, index) => ({
      visitorId: `newer-${index}`,
      lastActiveAt: -60_000,
    }));
    const { service, network, visitorId } = await createSignedInService({ devices });
    const { result } = renderHookInProvider(() => useCurrentSession(), { service });
    await waitFor(() => expect(result.current.session?.visitorId).toBe(visitorId));
    expect(network.requests).toHaveLength(2);
  });

  it('needs one request where it is on the first page', async () => {
    const { service, network } = await createSignedInService({ account: 'many' });
    const { result } = renderHookInProvider(() => useCurrentSession(), { service });
    await waitFor(() => expect(result.current.session).toBeDefined());
    expect(network.requests).toHaveLength(1);
  });

  it('finds none where the current device is not among the active ones', async () => {
    const { service } = await createSignedInService({ devices: newer });
    const { result } = renderHookInProvider(() => useCurrentSession(), {
      service: { ...service, getVisitorId: async () => 'unheard-of' },
    });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current).toMatchObject({ session: undefined, error: null });
  });

  it('requests nothing while it is not enabled', async () => {
    const { service, network } = await createSignedInService();
    const { result } = renderHookInProvider(
      () => ({ device: useCurrentDevice(), current: useCurrentSession({ enabled: false }) }),
      { service },
    );
    await waitFor(() => expect(result.current.device.visitorId).toBeDefined());
    expect(network.requests).toEqual([]);
  });
});
