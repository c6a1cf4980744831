import type { UserSessionUser } from '@user-sessions/core';
import { forwardRef } from 'react';
import { type PartProps, renderPart } from './createPart.ts';

/**
 * The user whose devices are listed: picture, name, email address.
 *
 * A picture is shown only from a `data:` address of a harmless type, a same-origin `blob:`, or an origin that
 * you trust. Any other address would make the browser send a request, with cookies, to wherever the user
 * wrote. Initials stand in.
 */
export const User = forwardRef<HTMLDivElement, UserProps>(function User(
  { user, trustedImageOrigins = [], ...props },
  ref,
) {
  // A service may send an empty name.
  const name = user.fullName || user.email || user.did;
  const children = (
    <>
      {isSafePicture(user.avatar, trustedImageOrigins) ? (
        <img
          className="us-avatar"
          src={user.avatar}
          alt=""
          referrerPolicy="no-referrer"
          crossOrigin="anonymous"
        />
      ) : (
        <span className="us-avatar" aria-hidden="true">
          {Array.from(name)[0]}
        </span>
      )}
      <bdi>{name}</bdi>
      {user.fullName && user.email && <bdi>{user.email}</bdi>}
    </>
  );
  return renderPart('div', 'user', { children, ...props }, {}, ref);
});

/** Props of `Sessions.User`. */
export interface UserProps extends PartProps<'div'> {
  user: UserSessionUser;
  /** Origins whose pictures may be loaded, such as `https://images.example.com`. @default none */
  trustedImageOrigins?: readonly string[] | undefined;
}

function isSafePicture(address: string | undefined, trustedOrigins: readonly string[]): address is string {
  if (!address) return false;
  if (/^data:image\/(?:png|jpeg|gif|webp|avif);/i.test(address)) return true;
  try {
    const { protocol, origin } = new URL(address);
    if (protocol === 'blob:') return origin === globalThis.location?.origin;
    return protocol === 'https:' && trustedOrigins.includes(origin);
  } catch {
    // A relative address: a request to this very service, with the cookies of the administrator who looks at it.
    return false;
  }
}
