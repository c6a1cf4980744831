import { createPart } from './createPart.ts';

/** What a device is called. */
export const Name = createPart('span', 'name');
