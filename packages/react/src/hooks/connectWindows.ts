import type { QueryClient } from '@tanstack/react-query';
import type { UserSessionService } from '@user-sessions/core';
import { userSessionKeys } from '../queries/userSessionKeys.ts';
import type { Identity } from './createIdentity.ts';

const channelName = 'user-sessions';

/**
 * Tells the other windows of this browser that sessions changed here, and looks anew when they tell. A message
 * only ever asks to read again: it says whose sessions, never which, and nothing is believed of it.
 *
 * @returns the way out
 */
export function connectWindows({ client, service, identity }: Connected): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(channelName);

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    identity.refresh();
    const scope = identity.getScope();
    if (data === scope) void client.invalidateQueries({ queryKey: userSessionKeys.all(scope) });
  };

  const leaveMutations = client.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    if (event.action.type !== 'success' && event.action.type !== 'error') return;
    const [root, scope, entity] = event.mutation.options.mutationKey ?? [];
    if (root === 'user-sessions' && entity === 'sign-out') channel.postMessage(scope);
  });

  const leaveService = service.subscribe((event) => {
    if (event === 'signed-out') channel.postMessage(identity.getScope());
  });

  return () => {
    leaveMutations();
    leaveService();
    channel.close();
  };
}

interface Connected {
  client: QueryClient;
  service: UserSessionService;
  identity: Identity;
}
