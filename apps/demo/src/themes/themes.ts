/** A look for the devices page, as far as this page lets you change it. */
export interface Theme {
  name: string;
  /** `#rrggbb`, for text on a light ground. */
  accent: string;
  /** Pixels. */
  radius: number;
  /** Rules for slots and more properties, which come after. `&` is the page's root. */
  extra?: string;
}

/** Where to start from. The first one is this app's own. */
export const themes = [
  { name: 'Meadow', accent: '#1f6f50', radius: 12 },
  { name: 'Ocean', accent: '#0b5fd6', radius: 8 },
  {
    name: 'Ink',
    accent: '#27272a',
    radius: 6,
    extra: '.my-theme .us-icon {\n  background: none;\n  border: 1px solid var(--us-line);\n}',
  },
  {
    name: 'Material',
    accent: '#6750a4',
    radius: 20,
    extra:
      '.my-theme .us-icon {\n  border-radius: 50%;\n}\n\n.my-theme .us-button {\n  border-radius: 99px;\n}',
  },
  { name: 'Coral', accent: '#b23a1b', radius: 16 },
  {
    name: 'Terminal',
    accent: '#3f6b00',
    radius: 0,
    extra: '.my-theme {\n  font-family: ui-monospace, monospace;\n}',
  },
] as const satisfies readonly Theme[];

/** The stylesheet of a theme: custom properties and slot classes, and nothing else. */
export function toStylesheet({ accent, radius, extra }: Theme): string {
  return `${[
    `.my-theme {
  --us-accent: ${accent};
  --us-radius: ${radius}px;
  --us-radius-control: ${Math.round(radius * 0.6)}px;
  --us-line: color-mix(in srgb, ${accent} 22%, transparent);
}`,
    `/* Lighter on a dark ground. */
[data-theme="dark"] .my-theme {
  --us-accent: color-mix(in oklab, ${accent}, white 55%);
}`,
    ...(extra ? [extra] : []),
  ].join('\n\n')}\n`;
}
