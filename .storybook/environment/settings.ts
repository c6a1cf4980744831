import type { InputType } from 'storybook/internal/types';
import { clocks } from './clocks.ts';
import { languages } from './languages.ts';
import { networkConditions } from './networkConditions.ts';

const choices = {
  theme: [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['contrast', 'High contrast'],
    ['mui', 'MUI'],
    ['mui-dark', 'MUI, dark'],
    ['shadcn', 'shadcn'],
    ['shadcn-dark', 'shadcn, dark'],
  ],
  language: languages.map(({ value, title }) => [value, title] as const),
  direction: [
    ['auto', 'As the language runs'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ],
  density: [
    ['comfortable', 'Comfortable'],
    ['compact', 'Compact'],
  ],
  width: [
    ['page', 'A page'],
    ['full', 'All there is'],
    ['phone', 'Phone, 320 px'],
    ['column', 'Column, 280 px'],
  ],
  clock: Object.entries(clocks).map(([value, { title }]) => [value, title] as const),
  network: Object.entries(networkConditions).map(([value, { title }]) => [value, title] as const),
} satisfies Record<string, readonly (readonly [value: string, title: string])[]>;

const icons: Readonly<Record<SettingName, string>> = {
  theme: 'mirror',
  language: 'globe',
  direction: 'transfer',
  density: 'component',
  width: 'browser',
  clock: 'time',
  network: 'lightning',
};

const asTheStoryHasIt = '';

/** What the toolbar sets. */
export type SettingName = keyof typeof choices;

/** One value for each. */
export type Settings = Readonly<Record<SettingName, string>>;

/** The names of all settings, in the order of the toolbar. */
export const settingNames = Object.keys(choices) as SettingName[];

/** The values of one setting, the usual one first. */
export function valuesOf(name: SettingName): string[] {
  return choices[name].map(([value]) => value);
}

/** The toolbar, for Storybook. Each choice may be left to the story. */
export const toolbar: Record<SettingName, InputType> = mapSettings((name) => {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    description: title,
    toolbar: {
      title,
      icon: icons[name],
      dynamicTitle: true,
      items: [
        { type: 'reset', value: 'reset', title: 'As the story has it' },
        ...choices[name].map(([value, itemTitle]) => ({ value, title: itemTitle })),
      ],
    },
  };
});

/** The toolbar as it is when Storybook opens. */
export const initialGlobals: Settings = mapSettings(() => asTheStoryHasIt);

/** What counts for a story: the toolbar's choice, else the story's own, else the usual. */
export function readSettings({ globals, parameters }: StoryLike): Settings {
  const own: Partial<Settings> = parameters.settings ?? {};
  return mapSettings((name) => globals[name] || own[name] || valuesOf(name)[0] || '');
}

/** The part of a story's context that settings are read from. */
export interface StoryLike {
  globals: Readonly<Record<string, string | undefined>>;
  parameters: { settings?: Partial<Settings> };
}

function mapSettings<T>(toValue: (name: SettingName) => T): Record<SettingName, T> {
  // `fromEntries` forgets the names that it was given.
  return Object.fromEntries(settingNames.map((name) => [name, toValue(name)])) as Record<SettingName, T>;
}
