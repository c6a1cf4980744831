'use client';
import { type QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query';
import {
  createUserSessionService,
  toUserSessionService,
  type UserSessionReader,
  type UserSessionService,
} from '@user-sessions/core';
import { type ReactNode, useContext, useMemo } from 'react';
import { createClock } from './createClock.ts';
import { createIdentity } from './createIdentity.ts';
import { OwnQueryClientProvider } from './OwnQueryClientProvider.tsx';
import { UserSessionContext } from './userSessionContext.ts';
import { WindowSync } from './WindowSync.tsx';

/**
 * Tells the hooks below which service to ask and who is signed in.
 *
 * It uses the app's own `QueryClient`, from the context or from the prop. Where the app has none it makes
 * one, for what is inside it.
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
  const identity = useMemo(() => createIdentity(service, userDid), [service, userDid]);
  const clock = useMemo(() => createClock(now, initialNow), [now, initialNow]);
  const value = useMemo(() => ({ service, identity, clock }), [service, identity, clock]);

  const content = (
    <UserSessionContext.Provider value={value}>
      <WindowSync />
      {children}
    </UserSessionContext.Provider>
  );
  if (queryClient) return <QueryClientProvider client={queryClient}>{content}</QueryClientProvider>;
  return outerClient ? content : <OwnQueryClientProvider>{content}</OwnQueryClientProvider>;
}

export interface UserSessionProviderProps {
  /**
   * Make it once, outside of components. The vendor's `sdk.userSession` will do as well, for a page that only
   * reads; with `adaptBlockletSDK` it also signs out.
   *
   * @default `createUserSessionService()`, for the page's own origin
   */
  service?: UserSessionService | UserSessionReader | undefined;
  /**
   * The DID of who is signed in. Needed where the session token does not tell (tokens that are not JWTs), and
   * to show prefetched sessions in the first render of a server.
   *
   * @default the DID in the session token
   */
  userDid?: string | undefined;
  /** @default the one from the context, or else one of its own */
  queryClient?: QueryClient | undefined;
  /** The clock, in milliseconds since 1970. Has to be the same function at each render. @default Date.now */
  now?: (() => number) | undefined;
  /**
   * What time it is in a server's render, in milliseconds since 1970: pass the same number to the browser, and
   * relative times hydrate without a warning.
   */
  initialNow?: number | undefined;
  children?: ReactNode;
}
