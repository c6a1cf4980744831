import { createPart } from './createPart.ts';

/** The title of a section and what can be done with all of it. */
export const SectionHeader = createPart('div', 'section-header');
