import { describe, expect, it } from 'vitest';
import example from '../../../stories/sessions/CustomDevices.example.tsx?raw';
import readme from '../README.md?raw';
import * as api from './index.ts';
import pageProps from './page/devicesPageProps.ts?raw';

/** The code spans in the first column of the table under a heading. */
function firstColumn(heading: string): string[] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name ?? '').sort();
}

describe("the package's README", () => {
  it('lists the hooks that there are', () => {
    const hooks = Object.keys(api).filter((name) => /^use[A-Z]/.test(name));
    expect(hooks.length).toBeGreaterThan(10);
    expect(firstColumn('Hooks')).toEqual(hooks.sort());
  });

  it('lists the options of the page that there are', () => {
    const [, options = ''] = pageProps.split('export interface DevicesPageOptions {');
    const names = [...(options.split('\n}')[0] ?? '').matchAll(/^ {2}(\w+)\?:/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(names.length).toBeGreaterThan(5);
    expect(firstColumn('The page')).toEqual(names.sort());
  });

  it('shows the very file of the devices page of one’s own', () => {
    expect(readme).toContain(`\`\`\`tsx\n${example.replace("'use client';\n", '')}\`\`\``);
  });

  it('names every language that there is', () => {
    const files = Object.keys(import.meta.glob('./languages/*.ts')).filter(
      (path) => !path.includes('.test.'),
    );
    const section = readme.split('## Languages\n')[1] ?? '';
    for (const file of files)
      expect(section).toContain(`\`${file.slice('./languages/'.length, -'.ts'.length)}\``);
  });
});
