import type { ReactNode } from 'react';

/** A user's initials, as a picture: the name stands beside it. */
export function Avatar({ name }: AvatarProps): ReactNode {
  const initials = name.split(/\s+/, 2).map((word) => [...word][0]);
  return <span className="avatar" aria-hidden="true" data-initials={initials.join('').toUpperCase()} />;
}

interface AvatarProps {
  name: string;
}
