import { slots, stateAttributes } from '@user-sessions/react';

const styles = import.meta.glob<string>('../../packages/react/src/styles/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const css = Object.values(styles).join('\n');
const tokens = styles['../../packages/react/src/styles/tokens.css'] ?? '';

/** A custom property that a theme may set. */
export interface ThemeProperty {
  name: string;
  /** As the stylesheet has it. */
  value: string;
}

/** The custom properties, read from the stylesheet: the first value of each is the usual one. */
export const properties: readonly ThemeProperty[] = [
  ...new Map(
    [...tokens.matchAll(/var\(\s*(--us-[\w-]+),\s*([^;]+)\);/gm)]
      .reverse()
      .map(([, name = '', value = '']) => [name, value]),
  ),
]
  .reverse()
  .map(([name, value]) => ({ name, value: value.replace(/\s+/g, ' ') }));

/** Every class that a part renders, and whether our own stylesheet does something with it. */
export const slotClasses = slots.map((slot) => ({
  name: `us-${slot}`,
  selector: `.us-${slot}`,
  isStyled: new RegExp(`\\.us-${slot}(?![\\w-])`).test(css),
}));

/** Every attribute that carries a state, and the values that our own stylesheet tells apart. */
export const attributes = stateAttributes.map((name) => ({
  name,
  selector: `[${name}]`,
  values: [
    ...new Set([...css.matchAll(new RegExp(`${name}="([^"]+)"`, 'g'))].map(([, value = '']) => value)),
  ],
}));
