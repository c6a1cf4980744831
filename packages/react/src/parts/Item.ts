import type { UserSessionStatus } from '@user-sessions/core';
import type { DeviceKind } from '@user-sessions/core/devices';
import { createPart } from './createPart.ts';

/** One device in the `List`. */
export const Item = createPart<'li', ItemState>('li', 'item', 'kind', 'pending', 'selected', 'status');

/** The state of an `Item`, as `data-*`. */
export interface ItemState {
  kind?: DeviceKind | undefined;
  /** Its sign-out was asked for, and is not confirmed yet. */
  pending?: boolean | undefined;
  selected?: boolean | undefined;
  status?: UserSessionStatus | undefined;
}
