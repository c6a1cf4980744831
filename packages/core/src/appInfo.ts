import { fieldsOf, text } from './fields.ts';
import type { Transport } from './transport.ts';
import { hasCode } from './userSessionError.ts';

/** What an app tells about itself, as far as sessions need it. */
export interface AppInfo {
  /** `undefined` where the app does not tell. */
  appPid: string | undefined;
  /** Seconds without use after which a session counts as expired. */
  ttl: number;
}

/** The service's default. @see core/constant of the vendor's `blocklet-server` */
export const defaultTtl = 604_800;

/** Asks each app about itself once; one that does not answer has the defaults, and is asked again next time. */
export function createAppInfo(transport: Transport): (appUrl?: string) => Promise<AppInfo> {
  const known = new Map<string | undefined, Promise<AppInfo>>();

  async function ask(appUrl: string | undefined): Promise<AppInfo> {
    // Not worth a second try: the defaults are at hand.
    const { data } = await transport({
      method: 'get',
      path: '/__blocklet__.js',
      appUrl,
      searchParams: { type: 'json' },
    });
    const { appPid, settings } = fieldsOf(data);
    const { ttl } = fieldsOf(fieldsOf(settings).session);
    return { appPid: text(appPid), ttl: typeof ttl === 'number' && ttl > 0 ? ttl : defaultTtl };
  }

  return (appUrl) => {
    const asked = known.get(appUrl) ?? ask(appUrl);
    known.set(appUrl, asked);
    return asked.catch((error) => {
      known.delete(appUrl);
      if (hasCode(error, 'untrusted-origin')) throw error;
      return { appPid: undefined, ttl: defaultTtl };
    });
  };
}
