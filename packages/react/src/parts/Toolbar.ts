import { createPart } from './createPart.ts';

/** A row of controls above the list: filter, search, selection. */
export const Toolbar = createPart('div', 'toolbar');
