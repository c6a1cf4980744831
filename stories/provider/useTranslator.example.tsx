'use client';
import { Sessions, useTranslator } from '@user-sessions/react';

/** Texts, numbers and dates in the language of `Sessions.Root`, for a part that you write yourself. */
export function TranslatorExample(props: Sessions.RootProps) {
  return (
    <Sessions.Root {...props}>
      <Greeting />
    </Sessions.Root>
  );
}

function Greeting() {
  const { text, plural, number, list, relativeTime } = useTranslator();
  const now = Date.parse('2026-05-04T12:00:00Z');
  return (
    <ul>
      <li>{text('signOutDevice', { device: 'Firefox' })}</li>
      <li>{plural('selected', 3)}</li>
      <li>{number(12_345.6)}</li>
      <li>{list(['Chrome', 'Safari', 'Firefox'])}</li>
      <li>{relativeTime('2026-05-04T09:00:00Z', now)}</li>
    </ul>
  );
}
