import { createPart } from './createPart.ts';

/** Why a sign-out failed, beside the device it concerns. */
export const ItemError = createPart('div', 'item-error');
