import { createPart } from './createPart.ts';

/** The top of the page: title, description, person. */
export const Header = createPart('header', 'header');
