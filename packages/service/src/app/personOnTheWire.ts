import type { Account } from '../store/userSessionStore.ts';

/** Who is signed in, as the probe and the renewal tell it. */
export function personOnTheWire(account: Account, role: string) {
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
