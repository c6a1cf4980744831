import { createPart } from './createPart.ts';

/** What became of one of several sign-outs. */
export const Outcome = createPart<'li', OutcomeState>('li', 'outcome', 'result');

/** The state of a `Outcome`, as `data-*`. */
export interface OutcomeState {
  result?: 'ended' | 'still-active' | 'failed' | 'skipped' | undefined;
}
