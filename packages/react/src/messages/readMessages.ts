import { english } from './english.ts';
import type { Messages, PluralMessage } from './messages.ts';

/** What stands in a packed language in the place of one message. */
export type PackedMessage = string | PluralMessage;

/** The order of the messages: English's own, the errors last. */
const { locale: _locale, direction: _direction, ...template } = english;

/**
 * Makes the messages of a published language, which is packed: its messages alone, in the order that English
 * has them in, since their names would be a third of it.
 */
export function readMessages(
  locale: string,
  direction: Messages['direction'],
  packed: readonly PackedMessage[],
): Messages {
  const left = [...packed];
  const read = (names: object): object =>
    Object.fromEntries(
      Object.entries(names).map(([name, message]) => [
        name,
        isMessage(message) ? left.shift() : read(message),
      ]),
    );
  // The packer goes through the same names, and a test through all languages.
  return { locale, direction, ...read(template) } as Messages;
}

/** The messages of a language as `readMessages` takes them. */
export function packMessages({ locale: _l, direction: _d, ...messages }: Messages): PackedMessage[] {
  const pack = (names: object, values: object): PackedMessage[] =>
    Object.entries(names).flatMap(([name, message]) => {
      const value = Object.getOwnPropertyDescriptor(values, name)?.value;
      return isMessage(message) ? [value] : pack(message, value);
    });
  return pack(template, messages);
}

function isMessage(value: unknown): value is PackedMessage {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'other' in value);
}
