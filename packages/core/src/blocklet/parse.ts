import { UserSessionError } from '../errors.ts';
import type { SignedInTokens } from '../service.ts';
import {
  asAddress,
  asCount,
  asId,
  asIsoDate,
  asNonEmptyString,
  asRecord,
  asText,
  asUserAgent,
  required,
} from '../shared/fields.ts';
import type { UserSession, UserSessionList, UserSessionStatus, UserSessionUser } from '../types.ts';

/**
 * Tells the status of a row.
 *
 * A list that was asked for one status holds rows of that status: the service filters by the true one, and
 * then sends `online` for expired rows too. Other lists go by the dates.
 */
export type StatusRule = { asked: UserSessionStatus } | { now: number; ttl: number };

/** More rows than any list may have. The service cuts them at 100. */
const MAX_ROWS = 1000;
const MAX_PAGE_ROWS = 100;

/** An avatar may be a picture in a `data:` address. */
const MAX_AVATAR = 200_000;

export function parseUserSessions(data: unknown, rule: StatusRule): UserSession[] {
  return parseRows(data, MAX_ROWS).flatMap((row) => parseUserSession(row, rule) ?? []);
}

export function parseUserSessionList(data: unknown, rule: StatusRule): UserSessionList {
  const { list: rows, paging: given } = asRecord(data);
  const list = parseRows(rows, MAX_PAGE_ROWS).flatMap((row) => parseUserSession(row, rule) ?? []);
  const paging = asRecord(given);
  const page = required(asCount(paging.page), 'page');
  const pageSize = required(asCount(paging.pageSize), 'pageSize');
  const total = required(asCount(paging.total), 'total');
  // Missing in the vendor's own types.
  const pageCount = asCount(paging.pageCount) ?? Math.ceil(total / (pageSize || 1));
  const unreadable = parseRows(rows, MAX_PAGE_ROWS).length - list.length;
  return { list, paging: { page, pageSize, pageCount, total }, unreadable };
}

function parseRows(value: unknown, limit: number): unknown[] {
  const rows = required(Array.isArray(value) ? value : undefined, 'list');
  if (rows.length > limit) throw new UserSessionError('invalid-response', 'The list has too many rows.');
  return rows;
}

// Each field is named, to keep all others out: the administrator's list carries devices' push tokens.
function parseUserSession(row: unknown, rule: StatusRule): UserSession | undefined {
  const fields = asRecord(row);
  const id = asId(fields.id);
  const visitorId = asId(fields.visitorId);
  const userDid = asId(fields.userDid);
  const updatedAt = asIsoDate(fields.updatedAt);
  if (!id || !visitorId || !userDid || !updatedAt) return undefined;
  return {
    id,
    visitorId,
    userDid,
    appPid: asId(fields.appPid),
    appName: asText(fields.appName),
    appUrl: asId(fields.appUrl),
    passportId: asId(fields.passportId) ?? null,
    createdAt: asIsoDate(fields.createdAt),
    updatedAt,
    extra: { walletOS: asText(asRecord(fields.extra).walletOS) },
    ua: asUserAgent(fields.ua) ?? null,
    lastLoginIp: asAddress(fields.lastLoginIp) ?? null,
    status: getStatus(fields.status, updatedAt, rule),
    user: toUser(fields.user),
  };
}

function getStatus(stored: unknown, updatedAt: string, rule: StatusRule): UserSessionStatus {
  // Signed out is signed out, however long ago; and nothing is, unless its own row says so.
  if (stored === 'offline') return 'offline';
  if ('asked' in rule) return rule.asked === 'offline' ? 'online' : rule.asked;
  return rule.now - Date.parse(updatedAt) > rule.ttl * 1000 ? 'expired' : 'online';
}

/** The user in an answer of the form `{ user: { ... } }`. */
export function parseUser(data: unknown): UserSessionUser {
  return required(toUser(asRecord(data).user), 'user');
}

export function toUser(value: unknown): UserSessionUser | undefined {
  const fields = asRecord(value);
  const did = asId(fields.did);
  if (did === undefined) return undefined;
  const avatar = asNonEmptyString(fields.avatar);
  return {
    did,
    fullName: asText(fields.fullName),
    email: asText(fields.email),
    avatar: avatar && avatar.length <= MAX_AVATAR ? avatar : undefined,
    role: asText(fields.role),
    roleTitle: asText(fields.roleTitle),
  };
}

/** The tokens in the answer to a quick sign-in. */
export function parseTokens(data: unknown): SignedInTokens {
  const { sessionToken, refreshToken, visitorId, csrfToken } = asRecord(data);
  return {
    sessionToken: required(asNonEmptyString(sessionToken), 'sessionToken'),
    refreshToken: required(asNonEmptyString(refreshToken), 'refreshToken'),
    visitorId: asId(visitorId),
    csrfToken: asNonEmptyString(csrfToken),
  };
}

/** The tokens in the answer to a refresh, which names them differently. */
export function parseRefreshedTokens(data: unknown): SignedInTokens {
  const { nextToken, nextRefreshToken } = asRecord(data);
  return parseTokens({ sessionToken: nextToken, refreshToken: nextRefreshToken });
}
