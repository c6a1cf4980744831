import { createPart } from './createPart.ts';

/** One part of the page, named by its `SectionTitle` through `aria-labelledby`. */
export const Section = createPart('section', 'section');
