import type { Device } from './groupSessions.ts';

/**
 * The devices that can't be told from one used later: the same user agent from the same address. The latest of
 * them is left out, since that is the one in use.
 */
export function findAlike(devices: readonly Device[]): ReadonlySet<string> {
  const looks = new Map<string, string[]>();
  // By last activity, the latest first.
  for (const { visitorId, latest } of devices) {
    if (!latest.ua) continue;
    const look = `${latest.lastLoginIp ?? ''} ${latest.ua}`;
    looks.set(look, [...(looks.get(look) ?? []), visitorId]);
  }
  return new Set([...looks.values()].flatMap(([_latest, ...earlier]) => earlier));
}
