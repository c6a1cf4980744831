import type { UserSession } from '@user-sessions/core';

/** The sessions of one device. */
export interface Device {
  /** A secret: for keys and calls, never for the screen. */
  visitorId: string;
  /** The one with the latest activity. */
  latest: UserSession;
  /** All of them, the latest first. */
  sessions: readonly UserSession[];
}

/** Puts the sessions of one device together; devices keep the order of their first session. */
export function groupSessions(sessions: readonly UserSession[]): Device[] {
  const groups = new Map<string, UserSession[]>();
  for (const session of sessions) {
    const group = groups.get(session.visitorId);
    if (group) group.push(session);
    else groups.set(session.visitorId, [session]);
  }
  return [...groups].map(([visitorId, group]) => {
    const [first, ...rest] = group.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
    // A group is made with its first session, so there is one.
    const latest = first as UserSession;
    return { visitorId, latest, sessions: [latest, ...rest] };
  });
}
