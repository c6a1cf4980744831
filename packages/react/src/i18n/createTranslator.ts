import { isUserSessionError } from '@user-sessions/core';
import type { DeviceDescription } from '@user-sessions/core/devices';
import { createElement, Fragment, isValidElement, type ReactNode } from 'react';
import { formatDeviceName } from './formatDeviceName.ts';
import { formatRelativeTime } from './formatRelativeTime.ts';
import { interpolate, isolate } from './interpolate.ts';
import type { Messages, PluralKey, TextKey, Values } from './messages.ts';

/** The texts of one language, with values filled in, and its numbers and dates. */
export interface Translator {
  readonly messages: Messages;
  /** A message with its values. Numbers are formatted for the language. */
  text<Key extends TextKey>(key: Key, ...values: Rest<Values<Key, string | number>>): string;
  /** A message with elements among its values, such as a `<time>`. */
  rich<Key extends TextKey>(key: Key, values: Values<Key, ReactNode>): ReactNode;
  /** A message in the plural form for a count, which fills in `{count}`. */
  plural<Key extends PluralKey>(key: Key, count: number): string;
  /** What the user should know about a failure, chosen by its code. Never the error's own message. */
  error(error: unknown): string;
  deviceName(device: DeviceDescription): string;
  /** "3 hours ago"; the date from a week ago on, and where the current time is not known, as on a server. */
  relativeTime(date: string, now: number | undefined): string;
  /** Date, time and time zone in full. */
  fullDate(date: string): string;
  /** "7 days", "1 hour": seconds in the largest unit that fits, rounded up. */
  duration(seconds: number): string;
  number(value: number): string;
}

type Rest<T> = keyof T extends never ? [] : [values: T];

/** Options of a translator besides its messages. */
export interface TranslatorOptions {
  /** BCP 47, for dates and numbers, such as `en-GB`. @default the locale of the messages */
  locale?: string | undefined;
  /** IANA name, such as `Europe/Paris`. @default the time zone of the browser */
  timeZone?: string | undefined;
}

/** Creates the object that all texts, dates and numbers of the page come from. */
export function createTranslator(messages: Messages, options: TranslatorOptions = {}): Translator {
  const locale = options.locale ?? messages.locale;
  const { timeZone } = options;
  // Formatters are slow to create, so each waits until it is needed.
  const numbers = lazy(() => new Intl.NumberFormat(locale));
  // The forms are those of the messages, in whichever locale the numbers are written.
  const plurals = lazy(() => new Intl.PluralRules(messages.locale));
  const days = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }));
  // `timeZoneName` cannot be combined with `dateStyle`.
  const fullDates = lazy(
    () =>
      new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
        timeZone,
      }),
  );
  const toText = (value: string | number) =>
    typeof value === 'number' ? numbers().format(value) : isolate(value, messages.direction);
  const fill = (template: string, values: Readonly<Record<string, string | number>>) =>
    interpolate(template, values)
      .map((piece, index) => (index % 2 === 0 ? piece : toText(piece)))
      .join('');

  return Object.freeze<Translator>({
    messages,
    text: (key, ...[values]) => fill(messages[key], values ?? {}),
    rich: (key, values) =>
      interpolate<ReactNode>(messages[key], values).map((piece, index) =>
        // The pieces of one message never change places, so their position is their key.
        createElement(isValidElement(piece) ? 'bdi' : Fragment, { key: index }, piece),
      ),
    plural: (key, count) => {
      const forms = messages[key];
      return fill(forms[plurals().select(count)] ?? forms.other, { count });
    },
    error: (error) => messages.errors[isUserSessionError(error) ? error.code : 'server'],
    deviceName: (device) => formatDeviceName(device, messages),
    relativeTime: (date, now) => {
      const time = Date.parse(date);
      if (Number.isNaN(time)) return messages.unknown;
      if (now === undefined) return days().format(time);
      if (now - time < 60_000) return messages.justNow;
      return formatRelativeTime(time, now, { locale, timeZone }) ?? days().format(time);
    },
    fullDate: (date) => {
      const time = Date.parse(date);
      return Number.isNaN(time) ? messages.unknown : fullDates().format(time);
    },
    duration: (seconds) => {
      const [unit, size] = UNITS.find(([, size]) => seconds >= size) ?? SMALLEST_UNIT;
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      return format.format(Math.max(1, Math.ceil(seconds / size)));
    },
    number: (value) => numbers().format(value),
  });
}

const SMALLEST_UNIT = ['minute', 60] as const;
const UNITS = [['day', 86_400], ['hour', 3600], SMALLEST_UNIT] as const;

function lazy<T>(create: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= create());
}
