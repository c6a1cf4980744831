/**
 * Every slot that a part renders. A slot's class is `us-` and its name: `us-item`. Classes, the `data-*`
 * attributes below and the custom properties in `styles/tokens.css` are what a theme may rely on.
 */
export const slots = [
  'root',
  'header',
  'title',
  'description',
  'person',
  'avatar',
  'section',
  'section-header',
  'section-title',
  'toolbar',
  'filter',
  'filter-option',
  'filter-count',
  'search',
  'card',
  'list',
  'item',
  'item-error',
  'details',
  'summary',
  'icon',
  'name',
  'badge',
  'meta',
  'meta-item',
  'time',
  'facts',
  'fact',
  'actions',
  'button',
  'checkbox',
  'selection-bar',
  'dialog',
  'dialog-title',
  'dialog-description',
  'pagination',
  'range',
  'page-size',
  'notice',
  'progress',
  'outcomes',
  'outcome',
  'empty',
  'skeleton',
  'announcement',
  'rename',
] as const;

/** The name of one slot. */
export type Slot = (typeof slots)[number];

/** Every `data-*` attribute that carries a state. An attribute is there, or it is not; some have a value. */
export const stateAttributes = [
  'data-busy',
  'data-current',
  'data-density',
  'data-kind',
  'data-pending',
  'data-result',
  'data-selected',
  'data-status',
  'data-theme',
  'data-tone',
] as const;
