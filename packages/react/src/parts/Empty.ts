import { createPart } from './createPart.ts';

/** Says that there is nothing, in place of the list. */
export const Empty = createPart('p', 'empty');
