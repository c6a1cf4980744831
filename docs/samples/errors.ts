import { hasCode, isUserSessionError, type UserSessionService } from '@user-sessions/core';

// #region handle
export async function signOutDevice(service: UserSessionService, visitorId: string): Promise<string> {
  try {
    await service.signOutSession(visitorId);
    return 'Signed out.';
  } catch (error) {
    // It was gone already, which is what the user wanted.
    if (hasCode(error, 'not-found')) return 'Signed out.';
    if (hasCode(error, 'network', 'timeout')) return 'Check your connection, then try again.';
    if (isUserSessionError(error)) return `Still signed in (${error.code}).`;
    throw error;
  }
}
// #endregion
