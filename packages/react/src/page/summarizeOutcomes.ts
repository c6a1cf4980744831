import type { SignOutOutcome } from '@user-sessions/core';
import type { Translator } from '../messages/createTranslator.ts';

/** What became of several sign-outs, in a sentence or two. */
export function summarizeOutcomes(outcomes: readonly SignOutOutcome[], { text, plural }: Translator): string {
  if (outcomes.length === 0) return text('noneToSignOut');
  const ended = outcomes.filter(({ result }) => result === 'ended').length;
  const remaining = outcomes.length - ended;
  const sentences = [
    ended > 0 || remaining === 0 ? plural('severalSignedOut', ended) : '',
    remaining > 0 ? plural('severalNotSignedOut', remaining) : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
