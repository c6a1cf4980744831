import type { AppContext } from '../app/context.ts';
import { isDid, positiveInteger } from '../http/validate.ts';
import { toSessionJson, toUserJson } from '../sessions/json.ts';
import { paginateSessions } from '../sessions/paginateSessions.ts';
import { toSessionState } from '../sessions/status.ts';
import type { SessionFilter } from '../store/userSessionStore.ts';

/** Why a query was refused, in words that may leave the service. Any other error stays inside. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/** An input as GraphQL passes it on: every field is optional. */
type Arguments<T> = { input?: { [K in keyof T]?: T[K] | null } | null };

interface SessionQuery {
  userDid?: string | null;
  visitorId?: string | null;
  appPid?: string | null;
  status?: string | null;
}

/** The queries by which an administrator reads other users' sessions and signs them out. */
export function createQueries(context: AppContext) {
  return {
    async getUser({ input }: Arguments<{ teamDid: string; user: { did?: string | null } | null }>) {
      requireTeam(context, input?.teamDid);
      if (!input?.user) throw new QueryError('user is required');
      const account = await context.store.getAccount(input.user.did ?? '');
      return { code: 'ok', user: account ? toUserJson(account, account.role) : null };
    },

    async getUserSessions({
      input,
    }: Arguments<{
      teamDid: string;
      query: SessionQuery | null;
      sort: { updatedAt?: unknown } | null;
      paging: { page?: unknown; pageSize?: unknown } | null;
    }>) {
      requireTeam(context, input?.teamDid);
      const requested = {
        page: parsePaging('page', input?.paging?.page, 1),
        pageSize: parsePaging('pageSize', input?.paging?.pageSize, 10),
      };
      const order = input?.sort?.updatedAt === 1 ? 'oldest-first' : 'newest-first';
      const { list, paging } = await paginateSessions(
        context,
        toFilter(context, input?.query),
        requested,
        order,
      );
      // Unlike the REST listing, this one includes the device.
      return {
        code: 'ok',
        list: list.map((row) => ({ ...toSessionJson(row), extra: row.extra })),
        paging,
      };
    },

    async getUserSessionsCount({ input }: Arguments<{ teamDid: string; query: SessionQuery | null }>) {
      requireTeam(context, input?.teamDid);
      return {
        code: 'ok',
        count: { count: await context.store.countSessions(toFilter(context, input?.query)) },
      };
    },

    async logoutUser({
      input,
    }: Arguments<{ teamDid: string; userDid: string; visitorId: string; appPid: string; remove: boolean }>) {
      requireTeam(context, input?.teamDid);
      if (!input?.userDid) throw new QueryError('userDid is required');
      const filter: SessionFilter = {
        userDid: input.userDid,
        visitorId: input.visitorId || undefined,
        appPid: input.appPid || undefined,
      };
      if (input.remove) await context.store.removeSessions(filter);
      else await context.store.endSessions(filter, context.now());
      return { code: 'ok' };
    },
  };
}

function requireTeam({ app }: AppContext, teamDid: string | null | undefined): void {
  if (teamDid === app.appPid) return;
  if (teamDid && !isDid(teamDid)) throw new QueryError(`Invalid teamDid: ${teamDid}`);
  throw new QueryError("You cannot request other blocklet's data");
}

/** No post-filter and all apps, unlike the REST listing; a status that is none of the three means all. */
function toFilter(context: AppContext, query: SessionQuery | null | undefined): SessionFilter {
  return {
    userDid: query?.userDid || undefined,
    visitorId: query?.visitorId || undefined,
    appPid: query?.appPid || undefined,
    state: toSessionState(context, query?.status ?? 'online'),
  };
}

function parsePaging(key: string, value: unknown, defaultValue: number): number {
  if (value === undefined || value === null) return defaultValue;
  const error = positiveInteger(String(value), key);
  if (error) throw new QueryError(`Invalid paging parameter: ${error}`);
  return Number(value);
}
