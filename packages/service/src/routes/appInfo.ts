import { type AppContext, getTrustedDomains } from '../app/context.ts';
import { SERVICE_PATH, type ServiceRouter } from '../http/env.ts';

/** `__blocklet__.js` and `getTrustedDomains`: names, addresses and session lifetimes, for anyone. */
export function appInfo(router: ServiceRouter, context: AppContext): void {
  router.get('/__blocklet__.js', (c) => {
    const info = describeApp(context, c.req.raw);
    c.header('Access-Control-Allow-Credentials', 'true');
    c.header('Vary', 'Origin', { append: true });
    if (c.req.query('type') === 'json') return c.json(info);
    // An escaped `<` cannot close the script element that a page may put this into.
    const script = `window.blocklet = ${JSON.stringify(info).replaceAll('<', '\\u003c')};`;
    return c.body(script, 200, { 'Content-Type': 'application/javascript; charset=utf-8' });
  });

  router.get(`${SERVICE_PATH}/api/federated/getTrustedDomains`, (c) =>
    c.json(getTrustedDomains(context, c.req.raw)),
  );
}

function describeApp({ app, session, sites }: AppContext, request: Request) {
  const master = sites.find((site) => site.isMaster);
  return {
    appId: app.appPid,
    appPid: app.appPid,
    appName: app.appName,
    appUrl: app.appUrl ?? new URL(request.url).origin,
    domainAliases: [],
    did: app.appPid,
    prefix: '/',
    groupPrefix: '/',
    componentId: app.appPid,
    componentMountPoints: [],
    status: 'running',
    serverVersion: '1.17.12',
    settings: {
      session: { ttl: session.ttl, cacheTtl: session.cacheTtl },
      ...(master
        ? {
            federated: {
              master: { appPid: master.appPid, appName: master.appName, appUrl: master.appUrl },
              config: { status: 'approved' },
            },
          }
        : {}),
    },
  };
}
