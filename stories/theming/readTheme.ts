import { slots, stateAttributes } from '@user-sessions/react';
import css from '@user-sessions/react/styles.css?inline';

/** A custom property that a theme may set. */
export interface ThemeProperty {
  name: string;
  /** Its value in our stylesheet. */
  value: string;
}

/** A property that is set, or one that is looked for with a value to fall back on. */
const property = /(?:[{;\s](--us-[\w-]+):\s*([^;}]+)|var\(\s*(--us-[\w-]+),\s*([^;}]+)\)\s*)(?=[;}])/g;

/** The custom properties of the stylesheet, each with its first value. */
export const properties: readonly ThemeProperty[] = [
  ...new Map(
    [...css.matchAll(property)]
      .map(([, set, value, read, fallback]) => [set ?? read ?? '', (value ?? fallback ?? '').trim()] as const)
      .reverse(),
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
    // A minifier drops the quotes.
    ...new Set([...css.matchAll(new RegExp(`${name}="?([\\w-]+)"?\\]`, 'g'))].map(([, value = '']) => value)),
  ],
}));
