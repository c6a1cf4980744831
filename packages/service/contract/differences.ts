/**
 * Cases that do not hold on the vendor's service, by name, with the reason why ours is different.
 *
 * Two kinds only: where the real service would let one person, or one device, act with the sessions of
 * another; and where it fails at bad input instead of refusing it.
 */
export const differences: Readonly<Record<string, string>> = {
  'refuses the token of a device that was signed out':
    'The real service lets a signed-out device read, and sign out others, until its token expires.',
  'answers 401 to a refresh token in the place of a session token':
    'The real service takes a refresh token, which lives for a week, for a session token.',
  "refuses to resume one person's session as somebody else":
    'The real service hands out tokens for any person named along with the id of any online session.',
  'refuses to resume the session of another device':
    'The real service asks for nothing but the session id, which administrators can list.',
  'answers 403 to the origin "null" and lives on':
    'The process of the real service ends at an origin that is not an address, as sandboxed frames send.',
  'answers 400 to a sign-out without a body': 'The real service answers 500 and an internal message.',
  'answers 400 to a visitor id that is an object': 'The real service answers 500 and an internal message.',
  'answers 400 to a quick login without a body': 'The real service answers 500 and an internal message.',
  'answers 400 to variables and operations that are missing or do not fit':
    'The real service answers 500, with the same errors.',
  'answers a query that is not text without an internal error':
    'The real service answers 500 and an internal message.',
  'tells no stack traces':
    'The real service sends the stack, with paths of its machine, along with each error.',
};
