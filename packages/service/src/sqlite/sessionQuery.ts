import type { InStatement, InValue } from '@libsql/client';
import type { SessionFilter, SessionWindow } from '../store/userSessionStore.ts';

/** A condition and what its question marks stand for. */
export interface Condition {
  sql: string;
  args: InValue[];
}

/** The rows that a filter asks for, as a condition. */
export function conditionFor({ userDid, visitorId, appPid, state }: SessionFilter): Condition {
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
  if (state?.is === 'online') add("status <> 'offline' and updated_at > ?", state.cutoff);
  if (state?.is === 'expired') add("status <> 'offline' and updated_at < ?", state.cutoff);
  // Always a range of time, so that a listing without any other condition walks an index too.
  if (state === undefined || state.is === 'offline') add('updated_at >= 0');
  return { sql: parts.join(' and '), args };
}

/** A page of rows, in order. */
export function listQuery(filter: SessionFilter, { offset, limit, order }: SessionWindow): InStatement {
  const { sql, args } = conditionFor(filter);
  const by = order === 'newest-first' ? 'updated_at desc, id' : 'updated_at, id desc';
  return {
    sql: `select * from sessions where ${sql} order by ${by} limit ? offset ?`,
    args: [...args, limit, offset],
  };
}

/** How many rows there are. */
export function countQuery(filter: SessionFilter): InStatement {
  const { sql, args } = conditionFor(filter);
  return { sql: `select count(*) as total from sessions where ${sql}`, args };
}
