import * as v from 'valibot';

/** A text that has to be there. */
export const required = v.pipe(
  v.string(),
  v.check((text) => text !== ''),
);

/** Whatever else is in its place, the thing as a whole is still there and has to be seen: the field alone is given up. */
export const optionalText = v.fallback(v.optional(v.string()), undefined);

/** A person, as sessions and the session probe carry one. */
export const user = v.object({
  did: required,
  fullName: optionalText,
  email: optionalText,
  avatar: optionalText,
  role: optionalText,
  roleTitle: optionalText,
});
