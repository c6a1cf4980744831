import type { UserSessionService } from '../service.ts';
import { adaptBlockletSDK, type BlockletSDKLike, type UserSessionReader } from './blockletSdk.ts';

const SERVICE_METHODS = [
  'getMyLoginSessions',
  'getUserSessions',
  'getSignedInUser',
  'getUserDid',
  'getVisitorId',
  'signOutSession',
  'signOutSessions',
  'signOutOtherSessions',
  'signOut',
  'subscribe',
] as const;

/**
 * Makes a service of what an app has: a `UserSessionService` as it is, the vendor's whole `sdk`, or its
 * `sdk.userSession`, which can list and not sign out.
 *
 * @throws {TypeError} that names the missing functions, for anything else
 */
export function toUserSessionService(
  source: UserSessionService | BlockletSDKLike | UserSessionReader,
): UserSessionService {
  const given: object = source;
  if ('canSignOut' in given) {
    assertMethods(given, SERVICE_METHODS, 'The service');
    return given as UserSessionService;
  }
  if ('userSession' in given) {
    const { userSession, user } = given as Partial<BlockletSDKLike>;
    assertMethods(userSession, ['getMyLoginSessions', 'getUserSessions'], '`sdk.userSession`');
    assertMethods(user, ['logout'], '`sdk.user`');
    return adaptBlockletSDK(given as BlockletSDKLike);
  }
  // Taken for the SDK's reader, its sign-outs would be ignored: this is a service that is not whole.
  if (SERVICE_METHODS.some((name) => name.startsWith('signOut') && name in given)) {
    throw new TypeError('The service has no `canSignOut`.');
  }
  assertMethods(given, ['getMyLoginSessions', 'getUserSessions'], 'The source of sessions');
  return adaptBlockletSDK({ userSession: given as UserSessionReader });
}

function assertMethods(value: object | undefined, names: readonly string[], what: string): void {
  const missing = names.filter((name) => typeof (value && Reflect.get(value, name)) !== 'function');
  if (missing.length > 0) throw new TypeError(`${what} has no \`${missing.join('`, `')}\`.`);
}
