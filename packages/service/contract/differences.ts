/**
 * The cases that the vendor's service does not pass, by name, with what the embedded one does. The real
 * service is more permissive there, or answers bad input with another status. No other case may fail.
 */
export const differences: Readonly<Record<string, string>> = {
  'refuses the token of a device that was signed out':
    'A sign-out takes effect at once, not when the token of the device expires.',
  'answers 401 to a refresh token in the place of a session token':
    'A refresh token refreshes, and does nothing else.',
  "refuses to resume a user's session as another user":
    'Quick login resumes a session for its own user only.',
  'refuses to resume the session of another device': 'Quick login resumes the sessions of this device only.',
  'refuses to refresh the session of another device': 'A refresh token refreshes its own session only.',
  'refreshes the same session of a program that sends no visitor id':
    'A refresh does not create new sessions.',
  'answers 403 to the origin "null"': 'An origin that is not an address is refused.',
  'answers 400 to a sign-out without a body': 'Bad input gets status 400 and a reason.',
  'answers 400 to a visitor id that is an object': 'Bad input gets status 400 and a reason.',
  'answers 400 to a quick login without a body': 'Bad input gets status 400 and a reason.',
  'answers 400 to variables and operations that are missing or do not fit':
    'Bad input gets status 400 and a reason.',
  'answers a query that is not text without an internal error': 'Bad input gets status 400 and a reason.',
  'sends no stack traces': 'Errors hold no stack traces.',
};
