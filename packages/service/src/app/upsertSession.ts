import type { SessionRow } from '../store/userSessionStore.ts';
import type { AppContext } from './appContext.ts';

/** What a sign-in, a renewal or a probe knows of a session; the rest is kept, or gets a default. */
export interface SessionUpdate {
  userDid: string;
  visitorId: string;
  appPid: string;
  ua: string | null;
  lastLoginIp: string;
  passportId?: string | null | undefined;
  extra?: Readonly<Record<string, unknown>> | undefined;
}

/** The longest visitor id that the service takes. */
export const MAX_VISITOR_ID_LENGTH = 80;

/** Puts a person's session on a device in an app online, as of now. */
export async function upsertSession(context: AppContext, update: SessionUpdate): Promise<SessionRow> {
  const existing = await context.store.findSession({
    userDid: update.userDid,
    visitorId: update.visitorId,
    appPid: update.appPid,
  });
  const now = context.now();
  return context.store.putSession({
    id: existing?.id ?? crypto.randomUUID(),
    userDid: update.userDid,
    visitorId: update.visitorId,
    appPid: update.appPid,
    passportId: update.passportId === undefined ? (existing?.passportId ?? null) : update.passportId,
    createdAt: existing?.createdAt ?? now,
    updatedAt: now,
    status: 'online',
    ua: update.ua,
    lastLoginIp: update.lastLoginIp,
    extra: { ...existing?.extra, ...update.extra },
    createdByAppPid: context.app.appPid,
  });
}
