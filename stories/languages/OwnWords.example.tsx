import { createTranslator, DevicesPage, english, type Messages } from '@user-sessions/react';

/** Plain data: a language is imported by itself, and a part of it may be replaced. */
const ownWords: Messages = { ...english, title: 'Where you’re signed in', otherDevices: 'Elsewhere' };

/** The words can be had without a component as well. */
export const spoken = createTranslator(ownWords, { locale: 'en-GB' }).text('otherDevices');

export function OwnWords() {
  return <DevicesPage messages={ownWords} locale="en-GB" defaultQuery={{ pageSize: 3 }} />;
}
