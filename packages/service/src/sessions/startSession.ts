import type { AppContext } from '../app/context.ts';
import type { IssuedToken, SessionRow } from '../store/userSessionStore.ts';
import { toSessionState } from './status.ts';

/** How many old sessions one sign-in removes at most, where an account has too many. */
const MAX_REMOVALS = 10;

/** Puts the session of a user on a device online, as of now. Returns `undefined` where there are too many. */
export async function startSession(
  context: AppContext,
  signIn: Pick<SessionRow, 'userDid' | 'visitorId' | 'ua' | 'lastLoginIp' | 'extra'>,
  issued: readonly IssuedToken[],
): Promise<SessionRow | undefined> {
  const { appPid } = context.app;
  const { userDid, visitorId } = signIn;
  const existing = await context.store.findSession({ userDid, visitorId, appPid });
  if (!existing && !(await makeRoom(context, userDid))) return undefined;
  const now = context.now();
  return context.store.putSession(
    {
      id: existing?.id ?? crypto.randomUUID(),
      appPid,
      passportId: existing?.passportId ?? null,
      createdAt: existing?.createdAt ?? now,
      updatedAt: now,
      status: 'online',
      createdByAppPid: appPid,
      ...signIn,
      extra: { ...existing?.extra, ...signIn.extra },
    },
    issued,
  );
}

/** Removes the oldest sessions that are signed out, then expired ones, until one more fits. */
async function makeRoom(context: AppContext, userDid: string): Promise<boolean> {
  const { store, app, sessionsPerAccount } = context;
  const filter = { userDid, appPid: app.appPid };
  let excess = (await store.countSessions(filter)) + 1 - sessionsPerAccount;
  for (const status of ['offline', 'expired']) {
    if (excess <= 0) break;
    const old = await store.listSessions(
      { ...filter, state: toSessionState(context, status) },
      { offset: 0, limit: Math.min(excess, MAX_REMOVALS), order: 'oldest-first' },
    );
    for (const { visitorId } of old) await store.removeSessions({ ...filter, visitorId });
    excess -= old.length;
  }
  return excess <= 0;
}
