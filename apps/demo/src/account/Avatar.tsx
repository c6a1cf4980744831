import type { ReactNode } from 'react';

/** A person's initials. */
export function Avatar({ name }: AvatarProps): ReactNode {
  const initials = name.split(/\s+/, 2).map((word) => [...word][0]);
  // A picture, not a text: nobody calls a person by it.
  return <span className="avatar" aria-hidden="true" data-initials={initials.join('').toUpperCase()} />;
}

interface AvatarProps {
  name: string;
}
