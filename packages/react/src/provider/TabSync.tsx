'use client';
import { type Mutation, type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import { useEffect, useRef } from 'react';
import { isSessionsKey, userSessionKeys } from '../sessions/queryKeys.ts';
import { isDueOnFocus } from '../sessions/queryOptions.ts';
import { useUserKey, useUserSessionContext } from './context.ts';
import type { CurrentUser } from './currentUser.ts';

const CHANNEL_NAME = 'user-sessions';

/** Keeps this tab in step with the browser's other tabs, and its cache free of other users' data. */
export function TabSync(): null {
  const client = useQueryClient();
  const { service, currentUser } = useUserSessionContext();
  const userKey = useUserKey();
  const lastUserKey = useRef(userKey);

  useEffect(() => {
    if (lastUserKey.current !== userKey) clearUserCache(client, lastUserKey.current);
    lastUserKey.current = userKey;
  }, [client, userKey]);

  useEffect(() => syncTabs({ client, service, currentUser }), [client, service, currentUser]);
  useEffect(() => refetchOnWindowFocus(client, currentUser), [client, currentUser]);
  useEffect(() => removeLateSignOuts(client, currentUser), [client, currentUser]);

  return null;
}

/**
 * Broadcasts sign-outs to the other tabs, and refetches when they broadcast one. A message holds a user key
 * and nothing else, and is never trusted as data.
 *
 * @returns a function that disconnects
 */
function syncTabs({ client, service, currentUser }: Connected): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(CHANNEL_NAME);

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    currentUser.refresh();
    const userKey = currentUser.getUserKey();
    if (data === userKey) void client.invalidateQueries({ queryKey: userSessionKeys.all(userKey) });
  };

  const unsubscribeMutations = onSignOutSettled(client, (userKey) => channel.postMessage(userKey));

  const unsubscribeService = service.subscribe((event) => {
    if (event === 'signed-out') channel.postMessage(currentUser.getUserKey());
  });

  return () => {
    unsubscribeMutations();
    unsubscribeService();
    channel.close();
  };
}

interface Connected {
  client: QueryClient;
  service: UserSessionService;
  currentUser: CurrentUser;
}

/**
 * Refetches the lists on screen when the window gets the focus. `visibilitychange`, which TanStack Query listens
 * to, does not fire between two windows side by side.
 *
 * @returns a function that disconnects
 */
function refetchOnWindowFocus(client: QueryClient, currentUser: CurrentUser): () => void {
  if (typeof window === 'undefined' || typeof document === 'undefined') return () => {};
  const refetch = () => {
    const filters = {
      queryKey: userSessionKeys.all(currentUser.getUserKey()),
      type: 'active',
      predicate: (query: Query) => isSessionsKey(query.queryKey) && isDueOnFocus(query),
    } as const;
    void client.refetchQueries(filters, { cancelRefetch: false });
  };
  window.addEventListener('focus', refetch);
  return () => window.removeEventListener('focus', refetch);
}

/** Removes what was fetched and done as a user who is no longer signed in. */
function clearUserCache(client: QueryClient, userKey: string): void {
  client.removeQueries({ queryKey: userSessionKeys.all(userKey) });
  const mutations = client.getMutationCache();
  for (const mutation of mutations.findAll({ mutationKey: userSessionKeys.signOuts(userKey) })) {
    // A sign-out under way still has to be verified.
    if (mutation.state.status !== 'pending') mutations.remove(mutation);
  }
}

/**
 * Removes the sign-outs of an earlier user that were under way at the account switch, when they have finished.
 *
 * @returns a function that disconnects
 */
function removeLateSignOuts(client: QueryClient, currentUser: CurrentUser): () => void {
  return onSignOutSettled(client, (userKey, mutation) => {
    if (userKey !== currentUser.getUserKey()) client.getMutationCache().remove(mutation);
  });
}

/** Calls a listener when a sign-out has succeeded or failed. Returns a function that removes the listener. */
function onSignOutSettled(
  client: QueryClient,
  listener: (userKey: unknown, mutation: Mutation) => void,
): () => void {
  return client.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    if (event.action.type !== 'success' && event.action.type !== 'error') return;
    const { mutation } = event;
    const [root, userKey, entity] = mutation.options.mutationKey ?? [];
    if (root === 'user-sessions' && entity === 'sign-out') listener(userKey, mutation);
  });
}
