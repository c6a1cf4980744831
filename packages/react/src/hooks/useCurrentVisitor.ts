'use client';
import { useQuery } from '@tanstack/react-query';
import type { UserSession, UserSessionError } from '@user-sessions/core';
import type { DeviceDescription } from '@user-sessions/core/devices';
import { useCallback } from 'react';
import { currentVisitorQueryOptions } from '../queries/currentVisitorQueryOptions.ts';
import { thisDeviceQueryOptions } from '../queries/thisDeviceQueryOptions.ts';
import { unreadScope } from './createIdentity.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';

/** This device: its visitor id, and what it is by its user agent and Client Hints. */
export function useCurrentVisitor(): CurrentVisitor {
  const { service } = useUserSessionContext();
  const scope = useScope();
  const enabled = scope !== unreadScope;
  const visitor = useQuery({ ...currentVisitorQueryOptions(service, { scope }), enabled });
  const device = useQuery({ ...thisDeviceQueryOptions({ scope }), enabled });
  const visitorId = visitor.data ?? undefined;
  return {
    visitorId,
    device: device.data,
    isPending: visitor.isPending,
    error: visitor.error,
    isCurrent: useCallback(
      (session: Pick<UserSession, 'visitorId'>) => visitorId !== undefined && session.visitorId === visitorId,
      [visitorId],
    ),
  };
}

export interface CurrentVisitor {
  /** A secret: never to be shown. `undefined` until it was read, and where it is not known. */
  visitorId: string | undefined;
  /** `undefined` until the browser told, or where it could not be found out. */
  device: DeviceDescription | undefined;
  /** It is not known yet whether there is a visitor id. */
  isPending: boolean;
  error: UserSessionError | null;
  /** Whether a session is this device's own. */
  isCurrent: (session: Pick<UserSession, 'visitorId'>) => boolean;
}
