import { createPart } from './createPart.ts';

/** A sentence below the title. */
export const Description = createPart('p', 'description');
