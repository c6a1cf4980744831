import * as v from 'valibot';
import { computeStatus } from './computeStatus.ts';
import { parse } from './parse.ts';
import { userSchema } from './parseUser.ts';
import type { UserSession, UserSessionList } from './userSession.ts';

/** By which clock, and after how many seconds without use, a session counts as expired. */
export interface StatusRule {
  now: number;
  ttl: number;
}

// Whatever a field should not hold, the session is still there and has to be seen: the field alone is given up.
const text = v.fallback(v.optional(v.string()), undefined);
const textOrNull = v.fallback(v.nullable(v.string()), null);
const id = v.pipe(v.string(), v.minLength(1));
const date = v.pipe(
  v.string(),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);

// An object schema keeps unknown fields out: the administrator's listing carries devices' push tokens.
const session = v.object({
  id,
  visitorId: id,
  userDid: id,
  appPid: v.fallback(v.string(), ''),
  appName: text,
  appUrl: text,
  passportId: textOrNull,
  createdAt: v.fallback(v.optional(date), undefined),
  updatedAt: date,
  extra: v.fallback(v.object({ walletOS: text }), {}),
  ua: textOrNull,
  lastLoginIp: textOrNull,
  status: v.fallback(v.string(), 'online'),
  user: v.fallback(v.optional(userSchema), undefined),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = v.object({
  list: v.array(v.unknown()),
  paging: v.object({
    page: v.fallback(count, 1),
    pageSize: v.fallback(count, 0),
    // Missing in the vendor's own types.
    pageCount: v.fallback(v.optional(count), undefined),
    total: count,
  }),
});

/** Rows as the service sends them, made whole; a row without an identity or a date is left out. */
export function parseUserSessions(data: unknown, rule: StatusRule): UserSession[] {
  const rows = parse(v.array(v.unknown()), data, 'list of sessions');
  return rows.flatMap((row) => {
    const { success, output } = v.safeParse(session, row);
    return success ? [{ ...output, status: computeStatus(output, rule) }] : [];
  });
}

/** One page of rows and its paging. */
export function parseUserSessionList(data: unknown, rule: StatusRule): UserSessionList {
  const { list: rows, paging } = parse(list, data, 'page of sessions');
  const sessions = parseUserSessions(rows, rule);
  const pageSize = paging.pageSize || Math.max(rows.length, 1);
  return {
    list: sessions,
    paging: { ...paging, pageSize, pageCount: paging.pageCount ?? Math.ceil(paging.total / pageSize) },
    unreadable: rows.length - sessions.length,
  };
}
