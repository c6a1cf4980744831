import type { UserSession } from '@user-sessions/core';

/** Sorts the newest activity first; sessions without a date come last. */
export function byLastActivity(a: UserSession, b: UserSession): number {
  return timeOf(b.updatedAt) - timeOf(a.updatedAt);
}

/** Milliseconds since 1970; 0 where a date is missing or not a date. */
export function timeOf(date: string | undefined): number {
  return Date.parse(date ?? '') || 0;
}

/** Whether each word of a search text occurs in one of the texts, in upper or lower case. */
export function matchesSearch(texts: readonly (string | null | undefined)[], search: string): boolean {
  const text = texts.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
