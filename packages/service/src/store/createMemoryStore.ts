import { matchesFilter } from './matchesFilter.ts';
import type { Account, SessionRow, TokenRow, UserSessionStore } from './userSessionStore.ts';

/** A store that lives as long as the object: for tests, stories and demos that start afresh. */
export function createMemoryStore(): UserSessionStore {
  const accounts = new Map<string, Account>();
  const sessions = new Map<string, SessionRow>();
  const tokens = new Map<string, TokenRow>();

  function dropTokensOf(sessionId: string): void {
    for (const token of tokens.values()) {
      if (token.sessionId === sessionId) tokens.delete(token.hash);
    }
  }

  const store: UserSessionStore = {
    listAccounts: async () => [...accounts.values()],
    getAccount: async (did) => accounts.get(did),
    putAccount: async (account) => void accounts.set(account.did, account),

    getSession: async (id) => sessions.get(id),
    findSession: async ({ userDid, visitorId, appPid }) =>
      [...sessions.values()].find((row) => matchesFilter(row, { userDid, visitorId, appPid })),
    async putSession(row) {
      const existing = await store.findSession(row);
      const stored = existing ? { ...row, id: existing.id, createdAt: existing.createdAt } : row;
      sessions.set(stored.id, stored);
      return stored;
    },
    async listSessions(filter, { offset, limit, order }) {
      const rows = [...sessions.values()].filter((row) => matchesFilter(row, filter)).sort(newestFirst);
      if (order === 'oldest-first') rows.reverse();
      return rows.slice(offset, offset + limit);
    },
    async countSessions(filter) {
      return [...sessions.values()].filter((row) => matchesFilter(row, filter)).length;
    },
    async endSessions(filter, at) {
      for (const row of [...sessions.values()].filter((candidate) => matchesFilter(candidate, filter))) {
        sessions.set(row.id, { ...row, status: 'offline', updatedAt: at });
        dropTokensOf(row.id);
      }
    },
    async removeSessions(filter) {
      for (const row of [...sessions.values()].filter((candidate) => matchesFilter(candidate, filter))) {
        sessions.delete(row.id);
        dropTokensOf(row.id);
      }
    },

    getToken: async (hash) => tokens.get(hash),
    putToken: async (token) => void tokens.set(token.hash, token),
    removeToken: async (hash) => void tokens.delete(hash),
    async removeExpiredTokens(before) {
      for (const token of tokens.values()) {
        if (token.expiresAt < before) tokens.delete(token.hash);
      }
    },

    async close() {
      accounts.clear();
      sessions.clear();
      tokens.clear();
    },
  };
  return Object.freeze(store);
}

function newestFirst(a: SessionRow, b: SessionRow): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
}
