import type { AppContext } from '../app/context.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';
import { readAccessToken, readQuery } from '../http/request.ts';
import { optionalString, positiveInteger, validate } from '../http/validate.ts';
import { authenticate } from '../sessions/authenticate.ts';
import { toSessionJson } from '../sessions/json.ts';
import { paginateSessions } from '../sessions/paginateSessions.ts';
import { isLeftOut, toSessionState } from '../sessions/status.ts';

const checks = { page: positiveInteger, pageSize: positiveInteger, status: optionalString };

/** `GET user-session/myself`: the user's sessions in this app, by page and status. */
export function mySessions(router: ServiceRouter, context: AppContext): void {
  router.get(`${SERVICE_PATH}/api/user-session/myself`, async (c) => {
    const user = await authenticate(context, readAccessToken(c).token, 'session');
    if (!user) return c.json({ error: 'not login' }, 401);
    const query = readQuery(c.req.url);
    const error = validate(query, checks);
    if (error) return c.json({ error }, 400);

    const state = toSessionState(context, String(query.status ?? 'online'));
    const { list, paging } = await paginateSessions(
      context,
      { userDid: user.account.did, appPid: context.app.appPid, state },
      { page: Number(query.page ?? 1), pageSize: Number(query.pageSize ?? 10) },
    );
    // As on the real service, rows are dropped after the page was cut, `paging` does not say so, and a
    // status that is none of the three drops them all.
    const rows = state === undefined ? [] : list.filter((row) => !isLeftOut(context, row));
    return c.json({ list: rows.map(toSessionJson), paging });
  });
}
