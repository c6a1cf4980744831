import { createPart } from './createPart.ts';

/** What opens: a `Summary`, and `Facts` below it. */
export const Details = createPart('details', 'details');
