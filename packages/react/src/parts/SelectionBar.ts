import { createPart } from './createPart.ts';

/** What can be done with the selected devices. It stands in the flow, so it never covers a row. */
export const SelectionBar = createPart('div', 'selection-bar');
