import type { AppContext } from '../app/context.ts';
import { SERVICE_PATH, type ServiceContext, type ServiceRouter } from '../http/env.ts';
import { requireTrustedOrigin } from '../http/guards.ts';
import { isOnThisDevice } from '../sessions/device.ts';
import { toDeviceUserJson, toSessionJson } from '../sessions/json.ts';
import { toSessionState } from '../sessions/status.ts';
import type { SessionRow } from '../store/userSessionStore.ts';

const PATH = `${SERVICE_PATH}/api/user-session`;
const MAX_SESSIONS = 100;

/**
 * `GET user-session`: the sessions of any user that this device could resume by quick login. As on the real
 * service, it needs no sign-in and ignores `userDid` and `appPid`.
 */
export function deviceSessions(router: ServiceRouter, context: AppContext): void {
  router.get(PATH, requireTrustedOrigin(context), async (c) => {
    const visitorId = c.req.header('x-blocklet-visitor-id');
    if (!visitorId) return c.json([]);
    const list = await context.store.listSessions(
      { visitorId, state: toSessionState(context, 'online') },
      { offset: 0, limit: MAX_SESSIONS, order: 'newest-first' },
    );
    const resumable = list.filter(
      (row) => isOnThisDevice(context, row, c.req.raw, c.env) && isInFederation(context, row),
    );
    const described = await Promise.all(resumable.map((row) => addUser(context, row)));
    return c.json([...described.filter((row) => row !== undefined), ...(await fetchFromMaster(context, c))]);
  });
}

function isInFederation({ app, sites }: AppContext, row: SessionRow): boolean {
  if (row.appPid === app.appPid) return true;
  return sites.some((site) => site.appPid === row.appPid && (site.status ?? 'approved') === 'approved');
}

async function addUser({ store, sites }: AppContext, row: SessionRow) {
  const account = await store.getAccount(row.userDid);
  if (!account?.approved) return undefined;
  const appName = sites.find((site) => site.appPid === row.appPid)?.appName;
  return {
    ...toSessionJson(row),
    user: toDeviceUserJson(account),
    ...(appName === undefined ? {} : { appName }),
  };
}

/** Fetches what the federation's master holds for this device, where another app is the master. */
async function fetchFromMaster({ app, sites, fetch }: AppContext, c: ServiceContext): Promise<unknown[]> {
  const master = sites.find((site) => site.isMaster);
  if (!master || master.appPid === app.appPid) return [];
  const response = await fetch(new URL(PATH, master.appUrl), {
    headers: {
      'x-blocklet-visitor-id': c.req.header('x-blocklet-visitor-id') ?? '',
      'user-agent': c.req.header('user-agent') ?? '',
    },
  });
  const rows: unknown = response.ok ? await response.json() : [];
  return Array.isArray(rows) ? rows.map((row) => ({ ...row, appUrl: master.appUrl })) : [];
}
