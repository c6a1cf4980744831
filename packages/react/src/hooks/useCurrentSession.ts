'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AppTarget, UserSession, UserSessionError } from '@user-sessions/core';
import { currentSessionQueryOptions } from '../queries/currentSessionQueryOptions.ts';
import { unreadScope } from './createIdentity.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';

/** This device's own session, whichever page it is on. */
export function useCurrentSession({ appUrl }: AppTarget = {}): CurrentSession {
  const { service } = useUserSessionContext();
  const scope = useScope();
  const query = useQuery({
    ...currentSessionQueryOptions(service, { scope, appUrl }),
    enabled: scope !== unreadScope,
  });
  const { data, isPending, error } = query;
  return { session: data ?? undefined, isPending, error, query };
}

export interface CurrentSession {
  /** `undefined` until it was found, and where it is not among the active sessions. */
  session: UserSession | undefined;
  /** Nothing is known yet: no answer and no error. */
  isPending: boolean;
  error: UserSessionError | null;
  /** The whole TanStack result. */
  query: UseQueryResult<UserSession | null, UserSessionError>;
}
