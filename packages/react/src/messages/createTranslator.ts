import { isUserSessionError } from '@user-sessions/core';
import type { DeviceDescription } from '@user-sessions/core/devices';
import { createElement, Fragment, isValidElement, type ReactNode } from 'react';
import { formatDeviceName } from './formatDeviceName.ts';
import { formatRelativeTime } from './formatRelativeTime.ts';
import { interpolate } from './interpolate.ts';
import { isolate } from './isolate.ts';
import type { Messages, PluralKey, TextKey, Values } from './messages.ts';

/** Speaks one language: messages with their values filled in, numbers and dates as its people write them. */
export interface Translator {
  readonly messages: Messages;
  /** A message, with its values. Numbers are written as the language writes them. */
  text<Key extends TextKey>(key: Key, ...values: Rest<Values<Key, string | number>>): string;
  /** A message with elements among its values, such as a `<time>`. */
  rich<Key extends TextKey>(key: Key, values: Values<Key, ReactNode>): ReactNode;
  /** A message in the plural form for a count, which fills in `{count}`. */
  plural<Key extends PluralKey>(key: Key, count: number): string;
  /** What a person should know of a failure, chosen by its code; never its own message. */
  error(error: unknown): string;
  deviceName(device: DeviceDescription): string;
  /** "3 hours ago"; the date alone where the present is not known, as on a server. */
  relativeTime(date: string, now: number | undefined): string;
  /** Date, time and time zone in full. */
  fullDate(date: string): string;
  /** Date and time of day. */
  shortDate(date: string): string;
  number(value: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

type Rest<T> = keyof T extends never ? [] : [values: T];

/** What a translator may be told besides the messages. */
export interface TranslatorOptions {
  /** BCP 47, for dates and numbers, such as `en-GB`. @default the locale of the messages */
  locale?: string | undefined;
  /** IANA name, such as `Europe/Paris`. @default the time zone of the browser */
  timeZone?: string | undefined;
}

/** Makes the one object that all words, dates and numbers of the page come from. */
export function createTranslator(messages: Messages, options: TranslatorOptions = {}): Translator {
  const locale = options.locale ?? messages.locale;
  const { timeZone } = options;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  // `timeZoneName` can't be had together with `dateStyle`.
  const fullDates = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  const written = (value: string | number) =>
    typeof value === 'number' ? numbers.format(value) : isolate(value, messages.direction);
  const fill = (template: string, values: Readonly<Record<string, string | number>>) =>
    interpolate(template, values)
      .map((piece, index) => (index % 2 === 0 ? piece : written(piece)))
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
      return fill(forms[plurals.select(count)] ?? forms.other, { count });
    },
    error: (error) => messages.errors[isUserSessionError(error) ? error.code : 'server'],
    deviceName: (device) => formatDeviceName(device, messages),
    relativeTime: (date, now) => {
      const time = Date.parse(date);
      if (Number.isNaN(time)) return messages.unknown;
      if (now === undefined) return days.format(time);
      return formatRelativeTime(time, now, { locale, timeZone }) ?? messages.justNow;
    },
    fullDate: (date) => formatDate(fullDates, date, messages.unknown),
    shortDate: (date) => formatDate(dates, date, messages.unknown),
    number: numbers.format,
    list: (items) => new Intl.ListFormat(locale).format(items),
  });
}

function formatDate(format: Intl.DateTimeFormat, date: string, unknown: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? unknown : format.format(time);
}
