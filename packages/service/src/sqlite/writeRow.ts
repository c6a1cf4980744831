import type { InStatement } from '@libsql/client';
import type { Account, SessionRow, TokenRow } from '../store/userSessionStore.ts';

/** Stores an account, in the place of the one with its DID. */
export function writeAccount({ approved, ...account }: Account): InStatement {
  return {
    sql: `insert into accounts (did, full_name, role, email, avatar, approved, created_at)
      values (:did, :fullName, :role, :email, :avatar, :approved, :createdAt)
      on conflict (did) do update set full_name = excluded.full_name, role = excluded.role,
        email = excluded.email, avatar = excluded.avatar, approved = excluded.approved`,
    args: { ...account, approved: approved ? 1 : 0 },
  };
}

/** Stores a session; one statement, so that two sign-ins of one device at once end up as one row. */
export function writeSession({ extra, ...session }: SessionRow): InStatement {
  return {
    sql: `insert into sessions (id, user_did, visitor_id, app_pid, passport_id, created_at, updated_at,
        status, ua, last_login_ip, extra, created_by_app_pid)
      values (:id, :userDid, :visitorId, :appPid, :passportId, :createdAt, :updatedAt,
        :status, :ua, :lastLoginIp, :extra, :createdByAppPid)
      on conflict (user_did, visitor_id, app_pid) do update set passport_id = excluded.passport_id,
        updated_at = excluded.updated_at, status = excluded.status, ua = excluded.ua,
        last_login_ip = excluded.last_login_ip, extra = excluded.extra,
        created_by_app_pid = excluded.created_by_app_pid
      returning *`,
    args: { ...session, extra: JSON.stringify(extra) },
  };
}

/** Stores a token. */
export function writeToken(token: TokenRow): InStatement {
  return {
    sql: `insert or replace into tokens (hash, kind, session_id, user_did, role, wallet_os, expires_at)
      values (:hash, :kind, :sessionId, :userDid, :role, :walletOS, :expiresAt)`,
    args: { ...token },
  };
}
