import { createPart } from './createPart.ts';

/** The list of devices. */
export const List = createPart<'ul', ListState>('ul', 'list', 'busy');

/** The state of a `List`, as `data-*`. */
export interface ListState {
  busy?: boolean | undefined;
}
