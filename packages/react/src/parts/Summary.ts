import { createPart } from './createPart.ts';

/** The part of `Details` that is always there, and opens the rest. */
export const Summary = createPart('summary', 'summary');
