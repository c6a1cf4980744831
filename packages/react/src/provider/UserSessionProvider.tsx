'use client';
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import { createUserSessionService, toUserSessionService } from '@user-sessions/core';
import { type ReactNode, useContext, useMemo, useState } from 'react';
import { createClock } from './clock.ts';
import { UserSessionContext } from './context.ts';
import { createCurrentUser } from './currentUser.ts';
import { TabSync } from './TabSync.tsx';

/**
 * Gives the hooks and components below it a service and the signed-in user.
 *
 * It uses your app's `QueryClient`, from the context or from the prop. Without one it creates its own.
 *
 * @example
 * <UserSessionProvider>
 *   <DevicesPage />
 * </UserSessionProvider>
 */
export function UserSessionProvider({
  service: source,
  userDid,
  queryClient,
  now = Date.now,
  initialNow,
  children,
}: UserSessionProviderProps): ReactNode {
  const outerClient = useContext(QueryClientContext);
  const service = useMemo(
    () => (source ? toUserSessionService(source) : createUserSessionService()),
    [source],
  );
  const currentUser = useMemo(() => createCurrentUser(service, userDid), [service, userDid]);
  const clock = useMemo(() => createClock(now, initialNow), [now, initialNow]);
  const value = useMemo(() => ({ service, currentUser, clock }), [service, currentUser, clock]);

  const content = (
    <UserSessionContext.Provider value={value}>
      <TabSync />
      {children}
    </UserSessionContext.Provider>
  );
  if (queryClient) return <QueryClientProvider client={queryClient}>{content}</QueryClientProvider>;
  return outerClient ? content : <DefaultQueryClientProvider>{content}</DefaultQueryClientProvider>;
}

function DefaultQueryClientProvider({ children }: { children: ReactNode }): ReactNode {
  const [client] = useState(() => new QueryClient());
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** Props of `UserSessionProvider`. */
export interface UserSessionProviderProps {
  /**
   * Where the sessions come from: a client of `@user-sessions/core`, or the vendor's `sdk` or
   * `sdk.userSession`. Create it once, outside of components. A source that can only read shows no sign-out
   * controls.
   *
   * @default `createUserSessionService()`, for the page's own origin
   */
  service?: Parameters<typeof toUserSessionService>[0] | undefined;
  /**
   * The DID of the signed-in user. Needed where the session token does not hold it (tokens that are not JWTs),
   * and to show prefetched sessions in a server's first render.
   *
   * @default the DID in the session token
   */
  userDid?: string | undefined;
  /** @default the client from the context, or a new one */
  queryClient?: QueryClient | undefined;
  /** The clock, in milliseconds since 1970. Pass the same function at each render. @default Date.now */
  now?: (() => number) | undefined;
  /**
   * The time of the server's render, in milliseconds since 1970. Pass the same number in the browser, and
   * relative times hydrate without a warning.
   */
  initialNow?: number | undefined;
  children?: ReactNode;
}
