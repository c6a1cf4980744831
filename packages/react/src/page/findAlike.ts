import type { Device } from './groupSessions.ts';

/** The devices that can't be told apart: the same user agent from the same address, more than once. */
export function findAlike(devices: readonly Device[]): ReadonlySet<string> {
  const looks = new Map<string, string[]>();
  for (const { visitorId, latest } of devices) {
    if (!latest.ua) continue;
    const look = `${latest.lastLoginIp ?? ''} ${latest.ua}`;
    looks.set(look, [...(looks.get(look) ?? []), visitorId]);
  }
  return new Set([...looks.values()].filter((group) => group.length > 1).flat());
}
