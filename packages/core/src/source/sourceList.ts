import { UserSessionError } from '../errors.ts';
import { asAddress, asCount, asId, asRecord, asText, asUserAgent } from '../shared/fields.ts';
import { untilAborted } from '../shared/waiting.ts';
import { listAllPages } from '../sign-out/listAllPages.ts';
import type { UserSession, UserSessionList, UserSessionStatus } from '../types.ts';
import type { ReadOnlySessionSource, SourceSession } from './sessionSource.ts';
import type { SourceCall } from './sourceCalls.ts';

/** Milliseconds for which one list serves the page, the counts and the current device. */
const FRESH = 1000;

interface PageQuery {
  page: number;
  pageSize: number;
  status: UserSessionStatus;
}

export interface SourceList {
  /** All sessions, in all statuses of the source. */
  listAll(options?: { fresh?: boolean }): Promise<UserSession[]>;
  listPage(query: PageQuery, signal?: AbortSignal): Promise<UserSessionList>;
  /** Drops what was listed before. */
  forget(): void;
}

/** Lists a source's sessions, whether it pages or not. */
export function createSourceList(source: ReadOnlySessionSource, call: SourceCall): SourceList {
  const { statuses = ['online'] } = source;
  const cached = new Map<string, { answer: Promise<Answer>; at: number }>();
  let isWhole: boolean | undefined;
  let firstAnswer: Promise<void> | undefined;

  /** One call of the source, shared by all who ask at about the same time. */
  async function fetchPage(query: PageQuery): Promise<Answer> {
    // The first answer shows whether the source pages.
    if (isWhole === undefined && firstAnswer) await firstAnswer;
    const key = isWhole ? '' : JSON.stringify(query);
    const known = cached.get(key);
    if (known && performance.now() - known.at < FRESH) return known.answer;
    const answer = call('The list', (options) => source.list({ ...options, ...query })).then(toAnswer);
    const entry = { answer, at: performance.now() };
    cached.set(key, entry);
    firstAnswer = answer.then(
      ({ paged }) => {
        isWhole = !paged;
        if (isWhole && cached.get(key) === entry) cached.set('', entry);
      },
      () => {
        if (cached.get(key) === entry) cached.delete(key);
      },
    );
    return answer;
  }

  async function listPage(query: PageQuery): Promise<UserSessionList> {
    const { sessions, total, paged, pageSize = query.pageSize, unreadable } = await fetchPage(query);
    if (!paged) {
      const ofStatus = sessions.filter(({ status }) => status === query.status);
      return { ...toPage(ofStatus, query.page, query.pageSize), unreadable };
    }
    const pageCount = Math.ceil(total / (pageSize || 1));
    return {
      list: sessions,
      paging: { page: query.page, pageSize, pageCount, total },
      unreadable,
    };
  }

  async function listAll({ fresh = false } = {}): Promise<UserSession[]> {
    if (fresh) cached.clear();
    const [first = 'online'] = statuses;
    const { sessions, paged, unreadable } = await fetchPage({ page: 1, pageSize: 100, status: first });
    if (!paged) {
      if (unreadable > 0) throw new UserSessionError('invalid-response', 'Some sessions have no key.');
      return sessions;
    }
    const all: UserSession[] = [];
    for (const status of statuses) {
      all.push(...(await listAllPages((query) => listPage({ ...query, status }), status)));
    }
    return all;
  }

  return {
    listAll,
    listPage: (query, signal) =>
      untilAborted(listPage(query), signal).catch((error) => {
        if (signal?.aborted) throw new UserSessionError('aborted', 'The list was aborted.');
        throw error;
      }),
    forget: () => cached.clear(),
  };
}

interface Answer {
  sessions: UserSession[];
  total: number;
  paged: boolean;
  pageSize: number | undefined;
  unreadable: number;
}

function toAnswer(given: unknown): Answer {
  const { sessions: ofPage, total, pageSize } = asRecord(given);
  const rows = Array.isArray(given) ? given : ofPage;
  if (!Array.isArray(rows)) throw new UserSessionError('invalid-response', '`list` returned no list.');
  const sessions = rows.flatMap((row) => toUserSession(row) ?? []);
  return {
    sessions,
    total: asCount(total) ?? sessions.length,
    paged: !Array.isArray(given),
    pageSize: asCount(pageSize),
    unreadable: rows.length - sessions.length,
  };
}

/** Cuts a page out of a whole list, the newest activity first. */
export function toPage(sessions: readonly UserSession[], page: number, pageSize: number): UserSessionList {
  const size = Math.min(pageSize, 100);
  const newestFirst = [...sessions].sort((a, b) => (b.updatedAt ?? '').localeCompare(a.updatedAt ?? ''));
  return {
    list: newestFirst.slice((page - 1) * size, page * size),
    paging: {
      page,
      pageSize: size,
      pageCount: Math.ceil(sessions.length / size),
      total: sessions.length,
    },
    unreadable: 0,
  };
}

function toUserSession(row: SourceSession): UserSession | undefined {
  const key = asId(row?.key);
  if (!key) return undefined;
  return {
    id: key,
    visitorId: key,
    userDid: '',
    deviceKey: asId(row.deviceKey),
    current: row.current === true,
    status: row.status ?? 'online',
    createdAt: toIso(row.createdAt),
    updatedAt: toIso(row.lastActiveAt),
    expiresAt: toIso(row.expiresAt),
    ua: asUserAgent(row.userAgent) ?? null,
    device: row.device,
    lastLoginIp: asAddress(row.address) ?? null,
    location: asText(row.location),
    label: asText(row.label),
    method: asText(row.method),
    actor: asText(row.actor),
  };
}

function toIso(value: string | Date | null | undefined): string | undefined {
  const date = new Date(value ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
