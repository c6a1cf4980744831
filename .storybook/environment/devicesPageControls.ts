import type { DevicesPageProps } from '@user-sessions/react';

/** What the Controls panel offers for `DevicesPage`: the props that are a choice, not a function. */
export const devicesPageArgTypes = {
  theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
  headingLevel: { control: { type: 'range', min: 1, max: 5 } },
  pageSize: { control: { type: 'range', min: 1, max: 100 } },
  maskAddresses: { control: 'boolean' },
  locale: { control: 'text' },
  timeZone: { control: 'text' },
} as const satisfies Partial<Record<keyof DevicesPageProps, unknown>>;

/** Parameters of stories that fill the screen: their documentation shows one of them, and points to the rest. */
export const wholePage = { controls: { disable: false }, isWholePage: true };
