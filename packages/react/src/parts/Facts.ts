import { createPart } from './createPart.ts';

/** The list of facts that `Details` opens. */
export const Facts = createPart('dl', 'facts');
