import { createPart } from './createPart.ts';

/** What became of several sign-outs, one by one. */
export const Outcomes = createPart('ul', 'outcomes');
