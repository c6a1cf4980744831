import type { english } from './languages/english.ts';

/** A message in the plural forms that its language has. `other` is the one that all languages have. */
export type PluralMessage = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>;

type English = typeof english;

type Widened<Message> = Message extends string
  ? string
  : Message extends { readonly other: string }
    ? PluralMessage
    : { readonly [Key in keyof Message]: Widened<Message[Key]> };

/**
 * All that the page says, in one language. Plain data: it may cross from a server component, and a part of
 * it may be replaced by spreading (`{ ...english, title: 'Where you’re signed in' }`).
 *
 * Names in braces are filled in. English decides which messages there are and what may stand in each.
 */
export type Messages = Omit<Widened<English>, 'direction'> & { readonly direction: 'ltr' | 'rtl' };

type Placeholder<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Messages that are one sentence, by key. */
export type TextKey = {
  [Key in keyof English]: English[Key] extends string ? Key : never;
}[Exclude<keyof English, 'locale' | 'direction'>];

/** Messages that count something, by key. */
export type PluralKey = {
  [Key in keyof English]: English[Key] extends { readonly other: string } ? Key : never;
}[keyof English];

/** What has to be filled in, as English has it. */
export type Values<Key extends TextKey | PluralKey, Value> = Record<
  Key extends TextKey
    ? Placeholder<English[Key]>
    : Key extends PluralKey
      ? Exclude<Placeholder<English[Key]['other']>, 'count'>
      : never,
  Value
>;
