import { adaptBlockletSDK } from './adaptBlockletSDK.ts';
import type { UserSessionReader, UserSessionService } from './userSessionService.ts';

/**
 * A whole service of what an app has: one of ours as it is, the vendor's `sdk.userSession` as one that reads
 * and ends nothing.
 */
export function toUserSessionService(source: UserSessionService | UserSessionReader): UserSessionService {
  return 'canSignOut' in source ? source : adaptBlockletSDK({ userSession: source });
}
