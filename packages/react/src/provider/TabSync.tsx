'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import { useEffect, useRef } from 'react';
import { userSessionKeys } from '../sessions/queryKeys.ts';
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

  const unsubscribeMutations = client.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    if (event.action.type !== 'success' && event.action.type !== 'error') return;
    const [root, userKey, entity] = event.mutation.options.mutationKey ?? [];
    if (root === 'user-sessions' && entity === 'sign-out') channel.postMessage(userKey);
  });

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

/** Removes what was fetched and done as a user who is no longer signed in. */
function clearUserCache(client: QueryClient, userKey: string): void {
  client.removeQueries({ queryKey: userSessionKeys.all(userKey) });
  const mutations = client.getMutationCache();
  for (const mutation of mutations.findAll({ mutationKey: userSessionKeys.signOuts(userKey) })) {
    // A sign-out under way still has to be verified.
    if (mutation.state.status !== 'pending') mutations.remove(mutation);
  }
}
