import type {
  Account,
  IssuedToken,
  SessionFilter,
  SessionRow,
  SessionState,
  TokenRow,
  UserSessionStore,
} from './userSessionStore.ts';

/** Creates a store that lives as long as the object, for tests, stories and demos. */
export function createMemoryStore(): UserSessionStore {
  const accounts = new Map<string, Account>();
  const sessions = new Map<string, SessionRow>();
  const idsByDevice = new Map<string, string>();
  const tokens = new Map<string, TokenRow>();

  const select = (filter: SessionFilter) => [...sessions.values()].filter((row) => matches(row, filter));

  function deleteTokensOf(sessionIds: ReadonlySet<string>): void {
    for (const token of tokens.values()) {
      if (sessionIds.has(token.sessionId)) tokens.delete(token.hash);
    }
  }

  function issue(issued: readonly IssuedToken[], sessionId: string): void {
    for (const token of issued) tokens.set(token.hash, { ...token, sessionId });
  }

  const store: UserSessionStore = {
    listAccounts: async () => [...accounts.values()],
    getAccount: async (did) => accounts.get(did),
    putAccount: async (account) => void accounts.set(account.did, account),

    getSession: async (id) => sessions.get(id),
    findSession: async (key) => sessions.get(idsByDevice.get(deviceKey(key)) ?? ''),
    async putSession(row, issued = []) {
      const existing = sessions.get(idsByDevice.get(deviceKey(row)) ?? '');
      const stored = existing ? { ...row, id: existing.id, createdAt: existing.createdAt } : row;
      sessions.set(stored.id, stored);
      idsByDevice.set(deviceKey(stored), stored.id);
      issue(issued, stored.id);
      return stored;
    },
    async updateSession(row, { issued = [], revoked = [] } = {}) {
      for (const hash of revoked) tokens.delete(hash);
      const existing = sessions.get(row.id);
      if (existing?.status !== 'online') return undefined;
      const { passportId, updatedAt, ua, lastLoginIp, extra } = row;
      const stored = { ...existing, passportId, updatedAt, ua, lastLoginIp, extra };
      sessions.set(stored.id, stored);
      issue(issued, stored.id);
      return stored;
    },
    async listSessions(filter, { offset, limit, order }) {
      const rows = select(filter).sort(byLastActivity);
      if (order === 'oldest-first') rows.reverse();
      return rows.slice(offset, offset + limit);
    },
    countSessions: async (filter) => select(filter).length,
    async endSessions(filter, at, revoked = []) {
      for (const hash of revoked) tokens.delete(hash);
      const ended = select(filter).filter((row) => row.status === 'online' || row.updatedAt < at);
      for (const row of ended) sessions.set(row.id, { ...row, status: 'offline', updatedAt: at });
      deleteTokensOf(new Set(ended.map((row) => row.id)));
    },
    async removeSessions(filter) {
      const removed = select(filter);
      for (const row of removed) {
        sessions.delete(row.id);
        idsByDevice.delete(deviceKey(row));
      }
      deleteTokensOf(new Set(removed.map((row) => row.id)));
    },

    getToken: async (hash) => tokens.get(hash),
    putToken: async (token) => void tokens.set(token.hash, token),
    async removeExpiredTokens(before) {
      for (const token of tokens.values()) {
        if (token.expiresAt < before) tokens.delete(token.hash);
      }
    },

    async close() {
      for (const each of [accounts, sessions, idsByDevice, tokens]) each.clear();
    },
  };
  return Object.freeze(store);
}

function deviceKey({
  userDid,
  visitorId,
  appPid,
}: Pick<SessionRow, 'userDid' | 'visitorId' | 'appPid'>): string {
  return JSON.stringify([userDid, visitorId, appPid]);
}

function byLastActivity(a: SessionRow, b: SessionRow): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
}

function matches(row: SessionRow, { userDid, visitorId, appPid, state }: SessionFilter): boolean {
  return (
    (userDid === undefined || row.userDid === userDid) &&
    (visitorId === undefined || row.visitorId === visitorId) &&
    (appPid === undefined || row.appPid === appPid) &&
    (state === undefined || isInState(row, state))
  );
}

function isInState(row: SessionRow, state: SessionState): boolean {
  if (state.is === 'offline') return row.status === 'offline';
  return row.status === 'online' && row.updatedAt >= state.cutoff === (state.is === 'online');
}
