import { createPart } from './createPart.ts';

/** A box for something that stands alone, such as this device. */
export const Card = createPart<'div', CardState>('div', 'card', 'current');

/** The state of a `Card`, as `data-*`. */
export interface CardState {
  current?: boolean | undefined;
}
