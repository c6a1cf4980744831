import type { AppContext } from '../app/context.ts';
import type { SessionRow } from '../store/userSessionStore.ts';

/** The longest visitor id that the service accepts. */
export const MAX_VISITOR_ID_LENGTH = 80;

/** Real user agents have fewer than 400 characters. */
const MAX_USER_AGENT_LENGTH = 1000;

/** The user agent of a request, cut to a length that is stored. */
export function getUserAgent(request: Request): string | null {
  return request.headers.get('user-agent')?.slice(0, MAX_USER_AGENT_LENGTH) ?? null;
}

/** Whether a client has to send its visitor id. Two of the vendor's own programs do not. */
export function needsVisitorId(userAgent: string | null): boolean {
  return !/BlockletSDK\//.test(userAgent ?? '') && !/aistro\//i.test(userAgent ?? '');
}

/** The system of the wallet that signs in, as the real service names it: `web` for a browser. */
export function getWalletSystem(userAgent: string | null): 'web' | 'ios' | 'android' {
  if (!userAgent || !/ABTWallet|ArcWallet/i.test(userAgent)) return 'web';
  if (/iPhone|iPad|iOS/i.test(userAgent)) return 'ios';
  return /Android/i.test(userAgent) ? 'android' : 'web';
}

/**
 * Whether a session was last used by the device that sends a request: same visitor id, same user agent, and
 * same address, except for wallets, whose addresses change.
 */
export function isOnThisDevice(
  context: AppContext,
  session: SessionRow,
  request: Request,
  env: unknown,
): boolean {
  const ua = getUserAgent(request);
  if (request.headers.get('x-blocklet-visitor-id') !== session.visitorId || session.ua !== ua) return false;
  if (ua && /ABTWallet|ArcSphere/.test(ua)) return true;
  return session.lastLoginIp === context.clientAddress(request, env);
}
