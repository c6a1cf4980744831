import type { SessionRow } from '../store/userSessionStore.ts';
import { type AppContext, stateFor } from './appContext.ts';
import type { Caller } from './findCaller.ts';

/**
 * The caller's session on the device that a request names, which has to be online in this app;
 * `undefined` where it is not. It need not be the one that the token was made for.
 */
export async function callersSession(
  context: AppContext,
  caller: Caller,
  visitorId: string,
): Promise<SessionRow | undefined> {
  const filter = {
    userDid: caller.account.did,
    visitorId,
    appPid: context.app.appPid,
    state: stateFor(context, 'online'),
  };
  const [session] = await context.store.listSessions(filter, { offset: 0, limit: 1, order: 'newest-first' });
  return session;
}
