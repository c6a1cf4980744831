import type { InStatement, InValue } from '@libsql/client';
import type {
  Account,
  IssuedToken,
  SessionFilter,
  SessionRow,
  SessionState,
  SessionWindow,
  TokenRow,
} from '../store/userSessionStore.ts';
import { HOUR } from './schema.ts';

/** How many rows one transaction ends or removes: few enough to let other requests in between. */
export const CHUNK = 200;

interface Condition {
  sql: string;
  args: InValue[];
}

/** A page of sessions, in order. Rows that are skipped are read from the index alone. */
export function selectSessions(filter: SessionFilter, { offset, limit, order }: SessionWindow): InStatement {
  const by = order === 'newest-first' ? 'updated_at desc, id' : 'updated_at, id desc';
  const parts = statesOf(filter.state).map((state) => conditionFor({ ...filter, state }));
  const page = parts
    .map(({ sql }) => `select rowid, updated_at, id from sessions ${indexFor(filter)} where ${sql}`)
    .join(' union all ');
  return {
    sql: `select sessions.* from (${page} order by ${by} limit ? offset ?) as page
      join sessions on sessions.rowid = page.rowid order by ${by.replace('updated_at', 'page.updated_at').replace(' id', ' page.id')}`,
    args: [...parts.flatMap(({ args }) => args), limit, offset],
  };
}

/** How many sessions there are, as `total`. */
export function countSessions(filter: SessionFilter): InStatement {
  const { userDid, visitorId, appPid, state } = filter;
  if (visitorId !== undefined) {
    const parts = statesOf(state).map((each) => conditionFor({ ...filter, state: each }));
    return {
      sql: `select ${parts.map(({ sql }) => `(select count(*) from sessions ${indexFor(filter)} where ${sql})`).join(' + ')} as total`,
      args: parts.flatMap(({ args }) => args),
    };
  }
  const owner = `user_did = ?${appPid === undefined ? '' : ' and app_pid = ?'}`;
  const args = [userDid ?? '', ...(appPid === undefined ? [] : [appPid])];
  const sum = (status: string, hour: string) =>
    `(select coalesce(sum(n), 0) from session_counts where ${owner} and status = '${status}' and hour ${hour})`;

  if (state === undefined) {
    return {
      sql: `select ${sum('online', '= -1')} + ${sum('offline', '= -1')} as total`,
      args: [...args, ...args],
    };
  }
  if (state.is === 'offline') return { sql: `select ${sum('offline', '= -1')} as total`, args };

  // Whole hours are known; only the hour that the cutoff falls into is counted row by row.
  const hour = Math.floor(state.cutoff / HOUR);
  const part = conditionFor({ ...filter, state: { is: 'online', cutoff: state.cutoff } });
  const online = `${sum('online', '> ?')} + (select count(*) from sessions ${indexFor(filter)} where ${part.sql} and updated_at < ?)`;
  const onlineArgs = [...args, Math.max(hour, -1), ...part.args, (hour + 1) * HOUR];
  return state.is === 'online'
    ? { sql: `select ${online} as total`, args: onlineArgs }
    : { sql: `select ${sum('online', '= -1')} - (${online}) as total`, args: [...args, ...onlineArgs] };
}

/** Marks up to `CHUNK` sessions as signed out and deletes their tokens, which come first. */
export function endChunk(filter: SessionFilter, at: number, status: SessionRow['status']): InStatement[] {
  const { sql, args } = conditionFor({ ...filter, state: undefined });
  const { sql: state, args: stateArgs } = conditionFor({ state: filter.state });
  // Sessions that are offline already only get a new date.
  const rest = status === 'online' ? '' : ' and updated_at < ?';
  const chunk = (column: string) =>
    `select ${column} from sessions ${indexFor(filter)} where ${sql} and ${state} and status = '${status}'${rest}
      order by updated_at desc, id limit ${CHUNK}`;
  const chunkArgs = [...args, ...stateArgs, ...(status === 'online' ? [] : [at])];
  return [
    { sql: `delete from tokens where session_id in (${chunk('id')})`, args: chunkArgs },
    {
      sql: `update sessions set status = 'offline', updated_at = ? where rowid in (${chunk('rowid')})`,
      args: [at, ...chunkArgs],
    },
  ];
}

/** Deletes up to `CHUNK` sessions and their tokens. */
export function removeChunk(filter: SessionFilter, status: SessionRow['status']): InStatement[] {
  const { sql, args } = conditionFor(filter);
  const chunk = (column: string) =>
    `select ${column} from sessions ${indexFor(filter)} where ${sql} and status = '${status}' limit ${CHUNK}`;
  return [
    { sql: `delete from tokens where session_id in (${chunk('id')})`, args },
    { sql: `delete from sessions where rowid in (${chunk('rowid')})`, args },
  ];
}

/** Stores an account, in the place of the one with its DID. */
export function putAccount({ approved, ...account }: Account): InStatement {
  return {
    sql: `insert into accounts (did, full_name, role, email, avatar, approved, created_at)
      values (:did, :fullName, :role, :email, :avatar, :approved, :createdAt)
      on conflict (did) do update set full_name = excluded.full_name, role = excluded.role,
        email = excluded.email, avatar = excluded.avatar, approved = excluded.approved`,
    args: { ...account, approved: approved ? 1 : 0 },
  };
}

/** Stores a session; two sign-ins of one device at the same time end up as one row. */
export function putSession({ extra, ...session }: SessionRow): InStatement {
  return {
    sql: `insert into sessions (id, user_did, visitor_id, app_pid, passport_id, created_at, updated_at,
        status, ua, last_login_ip, extra, created_by_app_pid)
      values (:id, :userDid, :visitorId, :appPid, :passportId, :createdAt, :updatedAt,
        :status, :ua, :lastLoginIp, :extra, :createdByAppPid)
      on conflict (user_did, visitor_id, app_pid) do update set passport_id = excluded.passport_id,
        updated_at = excluded.updated_at, status = excluded.status, ua = excluded.ua,
        last_login_ip = excluded.last_login_ip, extra = excluded.extra,
        created_by_app_pid = excluded.created_by_app_pid`,
    args: { ...session, extra: JSON.stringify(extra) },
  };
}

/** Updates a session, unless it was signed out or removed in the meantime. */
export function updateSession({
  id,
  passportId,
  updatedAt,
  ua,
  lastLoginIp,
  extra,
}: SessionRow): InStatement {
  return {
    sql: `update sessions set passport_id = :passportId, updated_at = :updatedAt, ua = :ua,
        last_login_ip = :lastLoginIp, extra = :extra where id = :id and status = 'online'`,
    args: { id, passportId, updatedAt, ua, lastLoginIp, extra: JSON.stringify(extra) },
  };
}

/** The session of a user on a device in an app. */
export function selectSession(key: Pick<SessionRow, 'userDid' | 'visitorId' | 'appPid'>): InStatement {
  return {
    sql: 'select * from sessions where user_did = ? and visitor_id = ? and app_pid = ?',
    args: [key.userDid, key.visitorId, key.appPid],
  };
}

/** Stores a token of a device's session, if that session is not signed out. */
export function issueToken(
  { hash, kind, userDid, asGuest, walletOS, expiresAt }: IssuedToken,
  { visitorId, appPid }: Pick<SessionRow, 'visitorId' | 'appPid'>,
): InStatement {
  return {
    sql: `insert into tokens (hash, kind, session_id, user_did, role, wallet_os, expires_at)
      select ?, ?, id, user_did, ?, ?, ? from sessions
      where user_did = ? and visitor_id = ? and app_pid = ? and status = 'online'`,
    args: [hash, kind, roleOf(asGuest), walletOS, expiresAt, userDid, visitorId, appPid],
  };
}

/** Stores a token. */
export function putToken({ asGuest, ...token }: TokenRow): InStatement {
  return {
    sql: `insert or replace into tokens (hash, kind, session_id, user_did, role, wallet_os, expires_at)
      values (:hash, :kind, :sessionId, :userDid, :role, :walletOS, :expiresAt)`,
    args: { ...token, role: roleOf(asGuest) },
  };
}

export function removeToken(hash: string): InStatement {
  return { sql: 'delete from tokens where hash = ?', args: [hash] };
}

function roleOf(asGuest: boolean): string {
  return asGuest ? 'guest' : 'account';
}

/** Both stored statuses, where a listing asks for all: each has an index, and the pages are merged. */
function statesOf(state: SessionState | undefined): SessionState[] {
  return state === undefined ? [{ is: 'online', cutoff: 0 }, { is: 'offline' }] : [state];
}

/** One device of one user has a row for each app: far fewer than the indexes in order would walk through. */
function indexFor({ userDid, visitorId }: SessionFilter): string {
  return userDid === undefined || visitorId === undefined ? '' : 'indexed by sessions_of_device';
}

function conditionFor({ userDid, visitorId, appPid, state }: SessionFilter): Condition {
  const parts: string[] = [];
  const args: InValue[] = [];
  const add = (sql: string, ...values: InValue[]) => {
    parts.push(sql);
    args.push(...values);
  };
  if (userDid !== undefined) add('user_did = ?', userDid);
  if (visitorId !== undefined) add('visitor_id = ?', visitorId);
  if (appPid !== undefined) add('app_pid = ?', appPid);
  if (state?.is === 'offline') add("status = 'offline'");
  if (state?.is === 'online') add("status = 'online' and updated_at >= ?", state.cutoff);
  if (state?.is === 'expired') add("status = 'online' and updated_at < ?", state.cutoff);
  return { sql: parts.join(' and ') || 'true', args };
}
