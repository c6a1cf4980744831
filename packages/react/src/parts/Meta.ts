import { createPart } from './createPart.ts';

/** A line below the name: last activity, place, address. */
export const Meta = createPart('span', 'meta');
