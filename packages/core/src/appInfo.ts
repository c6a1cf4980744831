import * as v from 'valibot';
import { optionalText } from './fields.ts';
import { parse } from './parse.ts';
import type { Transport } from './transport.ts';
import { isUserSessionError } from './userSessionError.ts';

/** What an app tells about itself, as far as sessions need it. */
export interface AppInfo {
  /** `undefined` where the app does not tell. */
  appPid: string | undefined;
  /** Seconds without use after which a session counts as expired. */
  ttl: number;
}

/** The service's default. @see core/constant of the vendor's `blocklet-server` */
export const defaultTtl = 604_800;

const app = v.object({ appPid: optionalText });
const settings = v.object({
  settings: v.object({
    session: v.object({
      ttl: v.pipe(
        v.number(),
        v.check((ttl) => ttl > 0),
      ),
    }),
  }),
});

/** Asks each app about itself once; one that does not answer has the defaults, and is asked again next time. */
export function createAppInfo(transport: Transport): (appUrl?: string) => Promise<AppInfo> {
  const known = new Map<string | undefined, Promise<AppInfo>>();

  async function ask(appUrl: string | undefined): Promise<AppInfo> {
    const { data } = await transport({
      method: 'get',
      path: '/__blocklet__.js',
      appUrl,
      searchParams: { type: 'json' },
      retry: false, // Not worth a second try: the defaults are at hand.
      token: undefined,
    });
    const { appPid } = parse(app, data, 'description of the app');
    const { success, output } = v.safeParse(settings, data);
    return { appPid, ttl: success ? output.settings.session.ttl : defaultTtl };
  }

  return (appUrl) => {
    const asked = known.get(appUrl) ?? ask(appUrl);
    known.set(appUrl, asked);
    return asked.catch((error) => {
      known.delete(appUrl);
      if (isUserSessionError(error) && error.code === 'untrusted-origin') throw error;
      return { appPid: undefined, ttl: defaultTtl };
    });
  };
}
