import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { UserSessionProvider } from './UserSessionProvider.tsx';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { useNow } from './useNow.ts';
import { useSignOutSession } from './useSignOutSession.ts';
import { useUserSessionService } from './useUserSessionService.ts';

function Total() {
  return <output>{useMyLoginSessions().total}</output>;
}

describe('UserSessionProvider', () => {
  it('makes a client where the app has none', async () => {
    const { service } = await createEmbeddedSession();
    render(
      <StrictMode>
        <UserSessionProvider service={service}>
          <Total />
        </UserSessionProvider>
      </StrictMode>,
    );
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('39'));
  });

  it("uses the app's client where it has one", async () => {
    const { service } = await createEmbeddedSession();
    const queryClient = new QueryClient();
    const { result } = renderHookInProvider(() => useQueryClient(), { service, queryClient });
    expect(result.current).toBe(queryClient);
  });

  it('uses the client that it is given rather than the one around it', async () => {
    const { service } = await createEmbeddedSession();
    const given = new QueryClient();
    const { result } = renderHook(() => useQueryClient(), {
      wrapper: ({ children }) => (
        <QueryClientProvider client={new QueryClient()}>
          <UserSessionProvider service={service} queryClient={given}>
            {children}
          </UserSessionProvider>
        </QueryClientProvider>
      ),
    });
    expect(result.current).toBe(given);
  });

  it("makes a service for the page's own origin where it is given none, once", () => {
    const { result, rerender } = renderHookInProvider(() => useUserSessionService(), {});
    const first = result.current;
    rerender();
    expect(result.current).toBe(first);
    expect(first.canSignOut).toBe(true);
  });

  it("takes the vendor's reader as it is, and signs nothing out with it", async () => {
    const { service: source } = await createEmbeddedSession();
    const reader = {
      getMyLoginSessions: async () => {
        const { list, paging } = await source.getMyLoginSessions();
        return { list, paging };
      },
      getUserSessions: async () => [],
    };
    const { result } = renderHookInProvider(
      () => ({
        list: useMyLoginSessions(),
        service: useUserSessionService(),
        signOut: useSignOutSession(),
      }),
      { service: reader },
    );
    await waitFor(() => expect(result.current.list.total).toBe(39));
    expect(result.current.service.canSignOut).toBe(false);
    expect(result.current.signOut.canSignOut).toBe(false);
  });

  it('says what is missing where there is none', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() =>
      renderHook(() => useMyLoginSessions(), {
        wrapper: ({ children }) => (
          <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
        ),
      }),
    ).toThrow('UserSessionProvider');
    said.mockRestore();
  });
});

describe('useNow', () => {
  it('moves on by the clock of the provider, for all together', () => {
    vi.useFakeTimers();
    const clock = { now: 1_000 };
    const now = () => clock.now;
    const { result, unmount } = renderHookInProvider(() => [useNow(), useNow()], { now });
    expect(result.current).toEqual([1_000, 1_000]);
    clock.now = 31_000;
    act(() => vi.advanceTimersByTime(30_000));
    expect(result.current).toEqual([31_000, 31_000]);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
