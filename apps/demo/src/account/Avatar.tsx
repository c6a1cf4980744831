import type { ReactNode } from 'react';

/** A person's initials. */
export function Avatar({ name }: AvatarProps): ReactNode {
  const initials = name.split(/\s+/, 2).map((word) => [...word][0]);
  return (
    <span className="avatar" aria-hidden="true">
      {initials.join('').toUpperCase()}
    </span>
  );
}

interface AvatarProps {
  name: string;
}
