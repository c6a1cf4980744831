import { type ReactNode, useState } from 'react';
import { useEnglish, usePreferences } from '../preferences/preferences.ts';
import { Link } from '../shell/Link.tsx';

const STORAGE_KEY = 'tips-dismissed';

/** What this demo is, and four things to try. Dismissed once, it stays away in this browser. */
export function Tips(): ReactNode {
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(STORAGE_KEY) !== null);
  const { close } = usePreferences().messages;
  const english = useEnglish();
  if (isDismissed) return null;
  const dismiss = () => {
    localStorage.setItem(STORAGE_KEY, 'yes');
    setDismissed(true);
    // The button that had the focus is gone.
    document.getElementById('content')?.focus();
  };

  return (
    <section className="tips" aria-label="About this demo" {...english}>
      <p>
        This page is <code dir="ltr">{'<DevicesPage>'}</code> from <code>@user-sessions/react</code>. Four
        things to try:
      </p>
      <ul>
        <li>
          <strong>Second window</strong> Sign in from a private window, then sign that one out here.
        </li>
        <li>
          <strong>Language</strong> <FocusButton id="language">Pick one of fifteen</FocusButton>. Arabic turns
          the whole app around.
        </li>
        <li>
          <strong>Theme</strong> <FocusButton id="theme">Light or dark</FocusButton>, or{' '}
          <Link href="/themes">six other looks</Link>.
        </li>
        <li>
          <strong>Code</strong> <FocusButton id="code">Below the list</FocusButton>. Or without our
          components: <Link href="/built-with-hooks">built with hooks</Link>.
        </li>
      </ul>
      <button type="button" className="close" aria-label={close} title={close} onClick={dismiss} />
    </section>
  );
}

/** Goes to something on the same page. */
function FocusButton({ id, children }: { id: string; children: ReactNode }): ReactNode {
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        const target = document.getElementById(id);
        target?.scrollIntoView({ block: 'nearest' });
        target?.focus();
      }}
    >
      {children}
    </button>
  );
}
