import type { SessionRow } from '../store/userSessionStore.ts';

/** A row as REST answers hold it: dates in ISO 8601, and without what belongs to the device alone. */
export function sessionOnTheWire(row: SessionRow) {
  const { device: _device, ...extra } = row.extra;
  return {
    id: row.id,
    appPid: row.appPid,
    userDid: row.userDid,
    visitorId: row.visitorId,
    passportId: row.passportId,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
    extra,
    ua: row.ua,
    lastLoginIp: row.lastLoginIp,
    status: row.status,
    createdByAppPid: row.createdByAppPid,
  };
}
