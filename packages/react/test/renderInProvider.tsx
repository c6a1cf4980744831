import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RenderHookResult, type RenderResult, render, renderHook } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { UserSessionProvider, type UserSessionProviderProps } from '../src/provider/UserSessionProvider.tsx';

type Options = Omit<UserSessionProviderProps, 'children'>;

/** Renders as an app would: in Strict Mode, with a client of its own for each test. */
export function renderInProvider(ui: ReactNode, options: Options): RenderResult {
  return render(ui, { wrapper: createWrapper(options) });
}

/** Calls a hook as a component of such an app. */
export function renderHookInProvider<Result>(
  hook: () => Result,
  options: Options,
): RenderHookResult<Result, unknown> {
  return renderHook(hook, { wrapper: createWrapper(options) });
}

function createWrapper({ queryClient = new QueryClient(), ...options }: Options) {
  return ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <UserSessionProvider {...options}>{children}</UserSessionProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
