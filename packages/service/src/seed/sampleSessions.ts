import { getWalletSystem } from '../sessions/device.ts';
import type { SessionRow } from '../store/userSessionStore.ts';
import { sampleDevices } from './sampleDevices.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long ago each session was last in use: within the time to live, and beyond it. */
const ONLINE = Array.from({ length: 38 }, (_, i) =>
  i === 0 ? 2 * MINUTE : i ** 2 * 6.5 * MINUTE + i * MINUTE,
);
const EXPIRED = [7.2, 8, 9.5, 12, 16, 21, 30, 45, 60, 95, 180, 400].map((days) => days * DAY);
const OFFLINE = [0.02, 0.4, 1, 2.5, 6, 7.5, 14, 40, 120].map((days) => days * DAY);

/** Fifty-nine sessions of one user in one app: 38 online, 12 expired, 9 signed out. */
export function sampleSessions(of: { userDid: string; appPid: string; now: number }): SessionRow[] {
  const ages = [...ONLINE, ...EXPIRED, ...OFFLINE];
  return ages.map((age, index) =>
    sampleSession(index, {
      ...of,
      age,
      status: index < ONLINE.length + EXPIRED.length ? 'online' : 'offline',
    }),
  );
}

/** One made-up session; the same number gives the same device, every time. */
export function sampleSession(
  index: number,
  of: { userDid: string; appPid: string; now: number; age: number; status: SessionRow['status'] },
): SessionRow {
  const { userAgent: ua = null, address = null } = sampleDevices[index % sampleDevices.length] ?? {};
  const updatedAt = of.now - of.age;
  const number = index.toString(16).padStart(4, '0');
  return {
    id: `5e551015-${of.userDid.length.toString(16).padStart(4, '0')}-4${number.slice(1)}-8${number.slice(1)}-${tail(of)}`,
    userDid: of.userDid,
    visitorId: `sample-${tail(of)}-${number}`,
    appPid: of.appPid,
    passportId: null,
    createdAt: updatedAt - ((index % 9) + 1) * 11 * DAY,
    updatedAt,
    status: of.status,
    ua,
    lastLoginIp: address,
    extra: { walletOS: getWalletSystem(ua) },
    createdByAppPid: of.appPid,
  };
}

/** Twelve hexadecimal digits that differ from user to user and from app to app. */
function tail({ userDid, appPid }: { userDid: string; appPid: string }): string {
  let hash = 7;
  for (const char of `${userDid} ${appPid}`) hash = (hash * 31 + char.charCodeAt(0)) % 0xffff_ffff_ffff;
  return hash.toString(16).padStart(12, '0');
}
