import type { Row, Value } from '@libsql/client';
import type { Account, SessionRow, TokenRow } from '../store/userSessionStore.ts';

/** An account as it was stored. */
export function readAccount(row: Row): Account {
  return {
    did: text(row.did),
    fullName: text(row.full_name),
    role: text(row.role),
    email: textOrNull(row.email),
    avatar: textOrNull(row.avatar),
    approved: number(row.approved) === 1,
    createdAt: number(row.created_at),
  };
}

/** A session as it was stored. */
export function readSession(row: Row): SessionRow {
  return {
    id: text(row.id),
    userDid: text(row.user_did),
    visitorId: text(row.visitor_id),
    appPid: text(row.app_pid),
    passportId: textOrNull(row.passport_id),
    createdAt: number(row.created_at),
    updatedAt: number(row.updated_at),
    status: text(row.status) === 'offline' ? 'offline' : 'online',
    ua: textOrNull(row.ua),
    lastLoginIp: textOrNull(row.last_login_ip),
    extra: JSON.parse(text(row.extra)),
    createdByAppPid: text(row.created_by_app_pid),
  };
}

/** A token as it was stored. */
export function readToken(row: Row): TokenRow {
  return {
    hash: text(row.hash),
    kind: text(row.kind) === 'refresh' ? 'refresh' : 'session',
    sessionId: text(row.session_id),
    userDid: text(row.user_did),
    asGuest: text(row.role) === 'guest',
    walletOS: text(row.wallet_os),
    expiresAt: number(row.expires_at),
  };
}

/** A number, as libSQL hands it over. */
export function number(value: Value | undefined): number {
  if (typeof value !== 'number') throw new TypeError('The database holds no number where one was stored');
  return value;
}

function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw new TypeError('The database holds no text where some was stored');
  return value;
}

function textOrNull(value: Value | undefined): string | null {
  return value === null ? null : text(value);
}
