import { type AppContext, computedStatus, stateFor } from '../app/appContext.ts';
import { findCaller } from '../app/findCaller.ts';
import { pageOfSessions } from '../app/pageOfSessions.ts';
import { sessionOnTheWire } from '../app/sessionOnTheWire.ts';
import { readAccessToken } from '../http/readAccessToken.ts';
import { readQuery } from '../http/readQuery.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/serviceEnv.ts';
import { findValidationError } from '../http/validationError.ts';
import { filledString, positiveInteger } from '../http/valueChecks.ts';

const checks = { page: positiveInteger, pageSize: positiveInteger, status: filledString };

/** The caller's own sessions in this app, by page and status. */
export function mySessions(router: ServiceRouter, context: AppContext): void {
  router.get(`${SERVICE_PATH}/api/user-session/myself`, async (c) => {
    const caller = await findCaller(context, readAccessToken(c).token, 'session');
    if (!caller) return c.json({ error: 'not login' }, 401);
    const query = readQuery(c.req.url);
    const error = findValidationError(query, checks);
    if (error) return c.json({ error }, 400);

    const status = String(query.status ?? 'online');
    const { list, paging } = await pageOfSessions(
      context,
      { userDid: caller.account.did, appPid: context.app.appPid, state: stateFor(context, status) },
      { page: Number(query.page ?? 1), pageSize: Number(query.pageSize ?? 10) },
    );
    // After the page was cut, as on the real service: a page may come short, and `paging` does not say so.
    const rows = list.filter((row) => computedStatus(context, row) === status);
    return c.json({ list: rows.map(sessionOnTheWire), paging });
  });
}
