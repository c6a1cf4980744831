import type { DevicesPageProps } from '@user-sessions/react';

/** What the Controls panel offers for `DevicesPage`: the props that are a choice, not a function. */
export const devicesPageArgTypes = {
  theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
  headingLevel: { control: { type: 'range', min: 1, max: 5 } },
  hideTitle: { control: 'boolean' },
  maskAddresses: { control: 'boolean' },
  locale: { control: 'text' },
  timeZone: { control: 'text' },
} as const satisfies Partial<Record<keyof DevicesPageProps, unknown>>;

/** Parameters of stories that fill the screen. */
export const wholePage = {
  controls: { disable: false, include: Object.keys(devicesPageArgTypes) },
  docsLayout: 'links',
  docs: { source: { transform: toCode } },
};

/** The JSX of a story: the page with the story's own props. */
function toCode(_code: string, { initialArgs }: { initialArgs: Readonly<Record<string, unknown>> }): string {
  const props = Object.entries(initialArgs).map(([name, value]) => {
    if (value === true) return ` ${name}`;
    if (typeof value === 'string' && name !== 'children') return ` ${name}="${value}"`;
    return typeof value === 'function' ? ` ${name}={…}` : ` ${name}={${JSON.stringify(value)}}`;
  });
  return `<DevicesPage${props.join('')} />`;
}
