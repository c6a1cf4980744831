import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { render, renderHook, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { useMyLoginSessions } from '../sessions/useMyLoginSessions.ts';
import { useSignOutSession } from '../sign-out/useSignOut.ts';
import { useUserSessionService } from './context.ts';
import { UserSessionProvider } from './UserSessionProvider.tsx';

function Total() {
  return <output>{useMyLoginSessions().total}</output>;
}

describe('UserSessionProvider', () => {
  it('creates a query client where the app has none', async () => {
    const { service } = await createSignedInService({ account: 'many' });
    render(
      <StrictMode>
        <UserSessionProvider service={service}>
          <Total />
        </UserSessionProvider>
      </StrictMode>,
    );
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('39'));
  });

  it("uses the app's query client where there is one", async () => {
    const { service } = await createSignedInService();
    const queryClient = new QueryClient();
    const { result } = renderHookInProvider(() => useQueryClient(), { service, queryClient });
    expect(result.current).toBe(queryClient);
  });

  it('prefers the query client of its prop to the one around it', async () => {
    const { service } = await createSignedInService();
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

  it("creates one service for the page's own origin where it is given none", () => {
    const { result, rerender } = renderHookInProvider(() => useUserSessionService(), {});
    const first = result.current;
    rerender();
    expect(result.current).toBe(first);
    expect(first.canSignOut).toBe(true);
  });

  it("accepts the vendor's reader, which can sign nothing out", async () => {
    const { service: source } = await createSignedInService({ account: 'many' });
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
    expect(result.current.signOut).toMatchObject({ canSignOut: false, isOnline: true });
  });

  it('is named in the error of a hook that has none above it', () => {
    const onError = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() =>
      renderHook(() => useMyLoginSessions(), {
        wrapper: ({ children }) => (
          <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
        ),
      }),
    ).toThrow('UserSessionProvider');
    onError.mockRestore();
  });
});
