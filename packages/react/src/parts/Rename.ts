import { createPart } from './createPart.ts';

/** The form in which a device gets a name of one's own. */
export const Rename = createPart('form', 'rename');
