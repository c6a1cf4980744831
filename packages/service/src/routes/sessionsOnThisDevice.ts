import { type AppContext, computedStatus, stateFor } from '../app/appContext.ts';
import { isOnThisDevice } from '../app/isOnThisDevice.ts';
import { pageOfSessions } from '../app/pageOfSessions.ts';
import { sessionOnTheWire } from '../app/sessionOnTheWire.ts';
import type { ServiceContext, ServiceRouter } from '../http/serviceEnv.ts';
import { SERVICE_PATH } from '../http/serviceEnv.ts';
import { trustedOrigin } from '../http/trustedOrigin.ts';
import type { SessionRow } from '../store/userSessionStore.ts';

const PATH = `${SERVICE_PATH}/api/user-session`;

/**
 * The sessions that this very device could resume, of whichever person: known by its visitor id, its user
 * agent and its address. `userDid` and `appPid` are ignored, and no sign-in is needed, as on the real service.
 */
export function sessionsOnThisDevice(router: ServiceRouter, context: AppContext): void {
  router.get(PATH, trustedOrigin(context), async (c) => {
    const visitorId = c.req.header('x-blocklet-visitor-id');
    if (!visitorId) return c.json([]);
    const { list } = await pageOfSessions(
      context,
      { visitorId, state: stateFor(context, 'online') },
      { page: 1, pageSize: 100 },
    );
    const ours = list.filter(
      (row) =>
        computedStatus(context, row) === 'online' &&
        isOnThisDevice(context, row, c.req.raw, c.env) &&
        isOfThisFederation(context, row),
    );
    const described = await Promise.all(ours.map((row) => withPerson(context, row)));
    return c.json([...described.filter((row) => row !== undefined), ...(await askMaster(context, c))]);
  });
}

function isOfThisFederation({ app, sites }: AppContext, row: SessionRow): boolean {
  if (row.appPid === app.appPid) return true;
  return sites.some((site) => site.appPid === row.appPid && (site.status ?? 'approved') === 'approved');
}

async function withPerson({ store, sites }: AppContext, row: SessionRow) {
  const account = await store.getAccount(row.userDid);
  if (!account?.approved) return undefined;
  const appName = sites.find((site) => site.appPid === row.appPid)?.appName;
  // Without a passport the real service calls everyone a guest here, even an owner.
  const role = 'guest';
  const { did, fullName, email, avatar, approved } = account;
  return {
    ...sessionOnTheWire(row),
    user: {
      did,
      fullName,
      email,
      avatar,
      approved,
      sourceProvider: 'wallet',
      remark: '',
      sourceAppPid: null,
      role,
      roleTitle: role,
    },
    ...(appName === undefined ? {} : { appName }),
  };
}

/** What the federation's master knows of this device, where another app is the master. */
async function askMaster({ app, sites, fetch }: AppContext, c: ServiceContext): Promise<unknown[]> {
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
