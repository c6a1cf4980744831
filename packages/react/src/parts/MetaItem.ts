import { createPart } from './createPart.ts';

/** One piece of the `Meta` line. */
export const MetaItem = createPart('span', 'meta-item');
