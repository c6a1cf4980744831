import type { UserSession } from '@user-sessions/core';

/** Whether each word of a search text is in a session's user agent, address, app or wallet. */
export function matchesSession(session: UserSession, search: string): boolean {
  const { ua, lastLoginIp, appName, appUrl, extra } = session;
  const text = [ua, lastLoginIp, appName, appUrl, extra.walletOS].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
