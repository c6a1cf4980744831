'use client';

import { forwardRef, useMemo } from 'react';
import { createTranslator, type TranslatorOptions } from '../i18n/createTranslator.ts';
import { english } from '../i18n/languages/english.ts';
import type { Messages } from '../i18n/messages.ts';
import { TranslatorContext } from '../i18n/useTranslator.ts';
import { type HeadingLevel, HeadingLevelContext, NowContext, useHydrated } from './contexts.ts';
import { type PartProps, renderPart } from './createPart.ts';

/** The outermost part: gives all others their language, the present and their level in the outline. */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root(props, ref) {
  const { messages = english, locale, timeZone, now, headingLevel = 2, density, theme, ...rest } = props;
  const hydrated = useHydrated();
  // The browser's time zone is not the server's: in their common first render, both say UTC.
  const zone = timeZone ?? (hydrated ? undefined : 'UTC');
  const translator = useMemo(
    () => createTranslator(messages, { locale, timeZone: zone }),
    [messages, locale, zone],
  );
  const root = { lang: locale ?? messages.locale, dir: messages.direction, ...rest };
  return (
    <TranslatorContext.Provider value={translator}>
      <HeadingLevelContext.Provider value={headingLevel}>
        <NowContext.Provider value={now}>
          {renderPart('div', 'root', root, { density, theme }, ref)}
        </NowContext.Provider>
      </HeadingLevelContext.Provider>
    </TranslatorContext.Provider>
  );
});

/** How the page speaks and looks. */
export interface RootOptions extends TranslatorOptions {
  /** @default English */
  messages?: Messages | undefined;
  /**
   * The present that relative times count from, in milliseconds since 1970. Without it dates are written
   * out: a server and the browser that takes over from it can't know of one present.
   */
  now?: number | undefined;
  /** The level of the page's heading; sections are one below. @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** @default 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined;
  /** `auto` follows the system. @default what the app's own `color-scheme` says */
  theme?: 'light' | 'dark' | 'auto' | undefined;
}

/** Props of `Sessions.Root`. */
export type RootProps = PartProps<'div', RootOptions>;
