import { computeStatus } from './computeStatus.ts';
import { count, date, fieldsOf, need, text, user } from './fields.ts';
import type { UserSession, UserSessionList } from './userSession.ts';

/** By which clock, and after how many seconds without use, a session counts as expired. */
export interface StatusRule {
  now: number;
  ttl: number;
}

/** Rows as the service sends them, made whole; a row without an identity or a date is left out. */
export function parseUserSessions(data: unknown, rule: StatusRule): UserSession[] {
  return rowsOf(data).flatMap((row) => parseUserSession(row, rule) ?? []);
}

/** One page of rows and its paging. */
export function parseUserSessionList(data: unknown, rule: StatusRule): UserSessionList {
  const answer = fieldsOf(data);
  const rows = rowsOf(answer.list);
  const list = parseUserSessions(rows, rule);
  const paging = fieldsOf(answer.paging);
  const page = need(count(paging.page), 'page');
  const pageSize = need(count(paging.pageSize), 'pageSize');
  const total = need(count(paging.total), 'total');
  // Missing in the vendor's own types.
  const pageCount = count(paging.pageCount) ?? Math.ceil(total / (pageSize || 1));
  return { list, paging: { page, pageSize, pageCount, total }, unreadable: rows.length - list.length };
}

// Named one by one, to keep all others out: the administrator's listing carries devices' push tokens.
function parseUserSession(row: unknown, rule: StatusRule): UserSession | undefined {
  const fields = fieldsOf(row);
  const id = text(fields.id);
  const visitorId = text(fields.visitorId);
  const userDid = text(fields.userDid);
  const updatedAt = date(fields.updatedAt);
  if (!id || !visitorId || !userDid || !updatedAt) return undefined;
  return {
    id,
    visitorId,
    userDid,
    appPid: text(fields.appPid) ?? '',
    appName: text(fields.appName),
    appUrl: text(fields.appUrl),
    passportId: text(fields.passportId) ?? null,
    createdAt: date(fields.createdAt),
    updatedAt,
    extra: { walletOS: text(fieldsOf(fields.extra).walletOS) },
    ua: text(fields.ua) ?? null,
    lastLoginIp: text(fields.lastLoginIp) ?? null,
    status: computeStatus(text(fields.status), updatedAt, rule),
    user: user(fields.user),
  };
}

function rowsOf(value: unknown): unknown[] {
  return need(Array.isArray(value) ? value : undefined, 'list');
}
