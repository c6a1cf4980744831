import { type AppContext, stateFor } from '../app/appContext.ts';
import { pageOfSessions } from '../app/pageOfSessions.ts';
import { personOnTheWire } from '../app/personOnTheWire.ts';
import { sessionOnTheWire } from '../app/sessionOnTheWire.ts';
import { isDid, positiveInteger } from '../http/valueChecks.ts';
import type { SessionFilter } from '../store/userSessionStore.ts';
import { QueryRefusal } from './queryRefusal.ts';

/** What GraphQL hands over once it has checked an input against the schema: anything may be missing. */
type Given<T> = { input?: { [K in keyof T]?: T[K] | null } | null };

interface SessionQuery {
  userDid?: string | null;
  visitorId?: string | null;
  appPid?: string | null;
  status?: string | null;
}

/** The queries by which an administrator reads and ends other people's sessions. */
export function createQueries(context: AppContext) {
  return {
    async getUser({ input }: Given<{ teamDid: string; user: { did?: string | null } | null }>) {
      requireTeam(context, input?.teamDid);
      if (!input?.user) throw new QueryRefusal('user is required');
      const account = await context.store.getAccount(input.user.did ?? '');
      return { code: 'ok', user: account ? personOnTheWire(account, account.role) : null };
    },

    async getUserSessions({
      input,
    }: Given<{
      teamDid: string;
      query: SessionQuery | null;
      sort: { updatedAt?: unknown } | null;
      paging: { page?: unknown; pageSize?: unknown } | null;
    }>) {
      requireTeam(context, input?.teamDid);
      const asked = {
        page: pagingNumber('page', input?.paging?.page, 1),
        pageSize: pagingNumber('pageSize', input?.paging?.pageSize, 10),
      };
      const order = input?.sort?.updatedAt === 1 ? 'oldest-first' : 'newest-first';
      const { list, paging } = await pageOfSessions(context, filterFor(context, input?.query), asked, order);
      // Unlike the REST listing, this one tells the device as well: an administrator's page may need it.
      return {
        code: 'ok',
        list: list.map((row) => ({ ...sessionOnTheWire(row), extra: row.extra })),
        paging,
      };
    },

    async getUserSessionsCount({ input }: Given<{ teamDid: string; query: SessionQuery | null }>) {
      requireTeam(context, input?.teamDid);
      return {
        code: 'ok',
        count: { count: await context.store.countSessions(filterFor(context, input?.query)) },
      };
    },

    async logoutUser({
      input,
    }: Given<{ teamDid: string; userDid: string; visitorId: string; appPid: string; remove: boolean }>) {
      requireTeam(context, input?.teamDid);
      if (!input?.userDid) throw new QueryRefusal('userDid is required');
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
  if (teamDid && !isDid(teamDid)) throw new QueryRefusal(`Invalid teamDid: ${teamDid}`);
  throw new QueryRefusal("You cannot request other blocklet's data");
}

/** No post-filter and all apps, unlike the REST listing; a status that is none of the three means all. */
function filterFor(context: AppContext, query: SessionQuery | null | undefined): SessionFilter {
  return {
    userDid: query?.userDid || undefined,
    visitorId: query?.visitorId || undefined,
    appPid: query?.appPid || undefined,
    state: stateFor(context, query?.status ?? 'online'),
  };
}

function pagingNumber(key: string, value: unknown, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  const wrong = positiveInteger(String(value), key);
  if (wrong) throw new QueryRefusal(`Invalid paging parameter: ${wrong.message}`);
  return Number(value);
}
