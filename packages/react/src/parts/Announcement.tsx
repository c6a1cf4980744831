import { createPart } from './createPart.ts';

const Region = createPart('div', 'announcement');

/**
 * Says something to people who listen, without a place on the screen. It has to be on the page before it
 * speaks; what it holds is said when it changes.
 */
export function Announcement({ children }: { children: string | undefined }) {
  return (
    <Region role="status" aria-live="polite" aria-atomic="true">
      {children}
    </Region>
  );
}
