import type { ReactNode } from 'react';
import { app } from '../app.ts';
import { useEnglish, usePreferences } from '../preferences/preferences.ts';
import { SourceCode } from '../shell/SourceCode.tsx';
import { Devices } from './Devices.tsx';
import devicesSource from './Devices.tsx?raw';
import { Tips } from './Tips.tsx';

const STORYBOOK = 'http://localhost:6006';

/** What this demo is about: the finished page, where an app would put it. */
export function SecurityPage(): ReactNode {
  const { title } = usePreferences().messages;
  const english = useEnglish();
  return (
    <>
      <title>{`${title} · ${app.name}`}</title>
      <Tips />
      <h1>{title}</h1>
      <Devices className="meadow" hideTitle headingLevel={1} />
      <section className="code" id="code" tabIndex={-1} aria-labelledby="code-title" {...english}>
        <h2 id="code-title">The code of this page</h2>
        <SourceCode name="Devices.tsx" code={devicesSource} />
        <p className="muted">
          Every state, part and option is in Storybook. Start it with this command, then open{' '}
          <a href={STORYBOOK}>{STORYBOOK.replace('http://', '')}</a>:
        </p>
        <SourceCode name="Terminal" code="npx -y pnpm@12 storybook" />
      </section>
    </>
  );
}
