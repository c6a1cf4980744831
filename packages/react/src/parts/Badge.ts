import { createPart } from './createPart.ts';

/** A short mark beside a name: "This device", "New". */
export const Badge = createPart<'span', BadgeState>('span', 'badge', 'tone');

/** The state of a `Badge`, as `data-*`. */
export interface BadgeState {
  tone?: 'accent' | 'active' | 'warning' | undefined;
}
