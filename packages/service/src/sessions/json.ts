import type { Account, SessionRow } from '../store/userSessionStore.ts';

/** A session as REST responses hold it: dates in ISO 8601, and without the push tokens of the device. */
export function toSessionJson(row: SessionRow) {
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

/** A user as `did/session`, `did/refreshSession` and GraphQL return it. */
export function toUserJson(account: Account, role: string) {
  const createdAt = new Date(account.createdAt).toISOString();
  return {
    did: account.did,
    fullName: account.fullName,
    email: account.email,
    avatar: account.avatar,
    role,
    remark: '',
    sourceProvider: 'wallet',
    sourceAppPid: null,
    locale: 'en',
    approved: account.approved,
    createdAt,
    updatedAt: createdAt,
    passports: [],
    permissions: [],
  };
}

/** A user as the listing of a device's sessions returns it. */
export function toDeviceUserJson({ did, fullName, email, avatar, approved }: Account) {
  // Without a passport the real service calls every user a guest here, even an owner.
  const role = 'guest';
  return {
    did,
    fullName,
    email,
    avatar,
    approved,
    sourceProvider: 'wallet',
    remark: '',
    sourceAppPid: null,
    role,
    roleTitle: role,
  };
}
