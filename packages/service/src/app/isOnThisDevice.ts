import type { SessionRow } from '../store/userSessionStore.ts';
import type { AppContext } from './appContext.ts';

/**
 * Whether a session was last used by the device that asks: same visitor id, same user agent, and same
 * address unless the device is a wallet, whose addresses change.
 */
export function isOnThisDevice(
  context: AppContext,
  session: SessionRow,
  request: Request,
  env: unknown,
): boolean {
  const ua = request.headers.get('user-agent');
  if (request.headers.get('x-blocklet-visitor-id') !== session.visitorId || session.ua !== ua) return false;
  if (ua && /ABTWallet|ArcSphere/.test(ua)) return true;
  return session.lastLoginIp === context.clientAddress(request, env);
}
