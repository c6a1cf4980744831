const hour = 60 * 60 * 1000;

/** Moments to look at a story from, counted from the one it begins at. */
export const clocks = {
  start: { title: 'When the story begins', offset: 0 },
  hour: { title: 'An hour later', offset: hour },
  days: { title: 'Two days later', offset: 48 * hour },
  weeks: { title: 'Two weeks later: this sign-in has run out', offset: 14 * 24 * hour },
} as const;

/** Milliseconds from a story's beginning. */
export function offsetOf(clock: string): number {
  return clock in clocks ? clocks[clock as keyof typeof clocks].offset : 0;
}
