import { createPart } from './createPart.ts';

/** Something about the whole page or list, with what can be done about it. */
export const Notice = createPart<'div', NoticeState>('div', 'notice', 'tone');

/** The state of a `Notice`, as `data-*`. */
export interface NoticeState {
  /** @default neutral */
  tone?: 'danger' | 'warning' | undefined;
}
