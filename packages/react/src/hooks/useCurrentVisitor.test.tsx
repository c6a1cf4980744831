import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useCurrentSession } from './useCurrentSession.ts';
import { useCurrentVisitor } from './useCurrentVisitor.ts';

describe('useCurrentVisitor', () => {
  it('knows this device by its visitor id, and what it is', async () => {
    const { service, visitorId } = await createEmbeddedSession();
    const { result } = renderHookInProvider(() => useCurrentVisitor(), { service });
    expect(result.current.isCurrent({ visitorId })).toBe(false);

    await waitFor(() => expect(result.current.visitorId).toBe(visitorId));
    expect(result.current.isCurrent({ visitorId })).toBe(true);
    expect(result.current.isCurrent({ visitorId: 'another' })).toBe(false);
    await waitFor(() => expect(result.current.device?.name).toEqual(expect.any(String)));
  });

  it('asks nothing of the network, and needs none', async () => {
    const { service, network } = await createEmbeddedSession();
    network.cut();
    const { result } = renderHookInProvider(() => useCurrentVisitor(), { service });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(network.requests).toEqual([]);
  });
});

describe('useCurrentSession', () => {
  it('finds the session of this device on whichever page it is', async () => {
    const { service, signIn, clock, visitorId } = await createEmbeddedSession();
    clock.now += 60_000;
    for (let device = 0; device < 12; device += 1) await signIn({ visitorId: `newer-${device}` });

    const { result } = renderHookInProvider(() => useCurrentSession(), { service });
    await waitFor(() => expect(result.current.isPending).toBe(false));

    expect(result.current.query.data?.visitorId).toBe(visitorId);
    expect(result.current.session?.ua).toContain('Chrome/140');
  });

  it('shares the request of the list where the session is on its first page', async () => {
    const { service, network } = await createEmbeddedSession();
    const { result } = renderHookInProvider(() => useCurrentSession(), { service });
    await waitFor(() => expect(result.current.session).toBeDefined());
    expect(network.requests.filter((line) => line.includes('myself'))).toHaveLength(1);
  });
});
