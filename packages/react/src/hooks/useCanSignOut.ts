'use client';
import { useIsOnline } from './useIsOnline.ts';
import { useUserSessionContext } from './userSessionContext.ts';

/** Whether a sign-out may be pressed: the service can do it, and there is a connection. */
export function useCanSignOut(): boolean {
  const { service } = useUserSessionContext();
  return useIsOnline() && service.canSignOut;
}
