import { createPart } from './createPart.ts';

/** The buttons of a device. */
export const Actions = createPart('div', 'actions');
