'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { UserSession, UserSessionError } from '@user-sessions/core';
import type { DeviceDescription } from '@user-sessions/core/devices';
import { useCallback } from 'react';
import { useUserKey, useUserSessionContext } from '../provider/context.ts';
import { UNKNOWN_USER } from '../provider/userKey.ts';
import {
  currentDeviceQueryOptions,
  currentSessionQueryOptions,
  currentVisitorQueryOptions,
} from './queryOptions.ts';

/** The current device: its visitor id, and what it is. Makes no request. */
export function useCurrentDevice(): CurrentDevice {
  const { service } = useUserSessionContext();
  const userKey = useUserKey();
  const isKnown = userKey !== UNKNOWN_USER;
  const visitor = useQuery({ ...currentVisitorQueryOptions(service, { userKey }), enabled: isKnown });
  const device = useQuery({
    ...currentDeviceQueryOptions({ userKey }),
    enabled: isKnown && typeof document !== 'undefined',
  });
  const visitorId = visitor.data ?? undefined;
  return {
    visitorId,
    device: device.data,
    isPending: visitor.isPending,
    error: visitor.error,
    isCurrent: useCallback(
      (session: Pick<UserSession, 'visitorId' | 'current'>) =>
        session.current ?? (visitorId !== undefined && session.visitorId === visitorId),
      [visitorId],
    ),
  };
}

/** What `useCurrentDevice` returns. */
export interface CurrentDevice {
  /** A secret: never show it. `undefined` until it is read, and where it is not known. */
  visitorId: string | undefined;
  /** `undefined` until the browser has described it. */
  device: DeviceDescription | undefined;
  /** The visitor id is being read. */
  isPending: boolean;
  error: UserSessionError | null;
  /** Whether a session belongs to this device. */
  isCurrent: (session: Pick<UserSession, 'visitorId' | 'current'>) => boolean;
}

/** The session in use now, on whichever page of the list it is. */
export function useCurrentSession({ appUrl, enabled = true }: UseCurrentSessionOptions = {}): CurrentSession {
  const { service, currentUser } = useUserSessionContext();
  const userKey = useUserKey();
  const user = { userKey, appUrl, getUserDid: currentUser.getUserDid };
  const result = useQuery({
    ...currentSessionQueryOptions(service, user),
    enabled: enabled && userKey !== UNKNOWN_USER,
  });
  return {
    session: result.data ?? undefined,
    isPending: result.isPending,
    error: result.error,
    result,
  };
}

/** Options of `useCurrentSession`. */
export interface UseCurrentSessionOptions {
  /** Another app of the same federation. @default the service's own address */
  appUrl?: string | undefined;
  /** @default true */
  enabled?: boolean | undefined;
}

/** What `useCurrentSession` returns. */
export interface CurrentSession {
  /** `undefined` until it is found, and where it is not among the active sessions. */
  session: UserSession | undefined;
  /** There is no answer and no error yet. */
  isPending: boolean;
  error: UserSessionError | null;
  /** The whole TanStack result. */
  result: UseQueryResult<UserSession | null, UserSessionError>;
}
