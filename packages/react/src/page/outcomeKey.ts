import type { SignOutOutcome } from '@user-sessions/core';

/** The word for what became of a sign-out. */
export const outcomeKey = {
  ended: 'outcomeEnded',
  'still-active': 'outcomeStillActive',
  failed: 'outcomeFailed',
  skipped: 'outcomeSkipped',
} as const satisfies Record<SignOutOutcome['result'], string>;
