import { Sessions, useTranslator } from '@user-sessions/react';
import type { Language } from '#story-environment';

const now = Date.parse('2026-05-04T12:00:00Z');

/** How one language says the things that are hardest to say. */
export function LanguageCard({ language: { title, messages } }: { language: Language }) {
  return (
    <Sessions.Root messages={messages} now={now} timeZone="UTC" headingLevel={2}>
      <Sessions.Title>{title}</Sessions.Title>
      <Samples />
    </Sessions.Root>
  );
}

function Samples() {
  const { text, plural, messages } = useTranslator();
  return (
    <Sessions.Facts>
      <Sessions.Fact label={messages.locale}>
        {[1, 2, 5, 21].map((count) => (
          <p key={count} style={{ margin: 0 }}>
            {plural('severalSignedOut', count)}
          </p>
        ))}
      </Sessions.Fact>
      <Sessions.Fact label={text('lastActivity')}>
        <Sessions.Time date="2026-05-04T09:00:00Z" />
        {', '}
        <Sessions.Time date="2026-05-03T09:00:00Z" full />
      </Sessions.Fact>
      <Sessions.Fact label={text('confirmDeviceTitle', { device: 'Chrome' })}>
        {text('confirmDeviceDescription')}
      </Sessions.Fact>
    </Sessions.Facts>
  );
}
