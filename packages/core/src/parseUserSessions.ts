import * as v from 'valibot';
import { computeStatus } from './computeStatus.ts';
import { optionalText, required, user } from './fields.ts';
import { parse } from './parse.ts';
import type { UserSession, UserSessionList } from './userSession.ts';

/** By which clock, and after how many seconds without use, a session counts as expired. */
export interface StatusRule {
  now: number;
  ttl: number;
}

const date = v.pipe(
  v.string(),
  v.check((value) => Date.parse(value) >= 0),
);

// An object schema keeps unknown fields out: the administrator's listing carries devices' push tokens.
const session = v.object({
  id: required,
  visitorId: required,
  userDid: required,
  appPid: v.fallback(v.string(), ''),
  appName: optionalText,
  appUrl: optionalText,
  passportId: optionalText,
  createdAt: v.fallback(v.optional(date), undefined),
  updatedAt: date,
  extra: v.fallback(v.object({ walletOS: optionalText }), {}),
  ua: optionalText,
  lastLoginIp: optionalText,
  status: optionalText,
  user: v.fallback(v.optional(user), undefined),
});

const rows = v.array(v.unknown());
const count = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value >= 0),
);
const list = v.object({
  list: rows,
  paging: v.object({
    page: count,
    pageSize: count,
    total: count,
    // Missing in the vendor's own types.
    pageCount: v.optional(count),
  }),
});

/** Rows as the service sends them, made whole; a row without an identity or a date is left out. */
export function parseUserSessions(data: unknown, rule: StatusRule): UserSession[] {
  return parse(rows, data, 'list of sessions').flatMap((row) => {
    const { success, output } = v.safeParse(session, row);
    if (!success) return [];
    const { passportId = null, ua = null, lastLoginIp = null } = output;
    return [{ ...output, passportId, ua, lastLoginIp, status: computeStatus(output, rule) }];
  });
}

/** One page of rows and its paging. */
export function parseUserSessionList(data: unknown, rule: StatusRule): UserSessionList {
  const answer = parse(list, data, 'page of sessions');
  const { pageSize, total, pageCount = Math.ceil(total / (pageSize || 1)) } = answer.paging;
  const sessions = parseUserSessions(answer.list, rule);
  return {
    list: sessions,
    paging: { ...answer.paging, pageCount },
    unreadable: answer.list.length - sessions.length,
  };
}
