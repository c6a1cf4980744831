import { toUserSessionError } from '../errors.ts';
import { asId, asRecord } from '../shared/fields.ts';
import { untilAborted } from '../shared/waiting.ts';
import type { SessionPolicy } from '../types.ts';
import type { Http } from './http.ts';

/** What sessions need to know of an app. */
export interface AppInfo extends SessionPolicy {
  appPid: string | undefined;
}

export type FetchAppInfo = (appUrl?: string, signal?: AbortSignal) => Promise<AppInfo>;

/** The service's defaults. @see core/constant of the vendor's `blocklet-server` */
const DEFAULT_TTL = 604_800;
const DEFAULT_TOKEN_TTL = 3600;

/** Asks each app about itself once. One that fails is asked again next time. */
export function createAppInfo(http: Http): FetchAppInfo {
  const cached = new Map<string | undefined, Promise<AppInfo>>();

  async function fetchAppInfo(appUrl: string | undefined): Promise<AppInfo> {
    const { data } = await http.send({
      method: 'get',
      path: '/__blocklet__.js',
      appUrl,
      searchParams: { type: 'json' },
      isList: true,
    });
    const { appPid, settings } = asRecord(data);
    const { ttl, cacheTtl } = asRecord(asRecord(settings).session);
    return {
      appPid: asId(appPid),
      ttl: asSeconds(ttl) ?? DEFAULT_TTL,
      tokenTtl: asSeconds(cacheTtl) ?? DEFAULT_TOKEN_TTL,
    };
  }

  return (appUrl, signal) => {
    const info = cached.get(appUrl) ?? fetchAppInfo(appUrl);
    cached.set(appUrl, info);
    info.catch(() => cached.delete(appUrl));
    return untilAborted(info, signal).catch((error) => {
      throw toUserSessionError(error, 'GET /__blocklet__.js', signal);
    });
  };
}

function asSeconds(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
