import { fieldsOf, text } from './fields.ts';
import { orNothing } from './orNothing.ts';

/** The DID that a session token was made out to, unverified; `undefined` for anything that is no such token. */
export function readUserDid(token: string | undefined): string | undefined {
  const payload = token?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/');
  // Not decoded as UTF-8: names in other scripts come out garbled, and the DID, which is ASCII, as it is.
  return payload ? orNothing(() => text(fieldsOf(JSON.parse(atob(payload))).did)) : undefined;
}
