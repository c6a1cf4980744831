import { DevicesPage, type Sessions } from '@user-sessions/react';
import { useEffect, useRef, useState } from 'react';

/** A page, with a list of what screen readers announce. */
export function Announcements(props: Sessions.RootOptions) {
  const page = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!page.current) return;
    const observer = new MutationObserver((changes) => {
      const spoken = changes.map(readAloud).filter((text) => text !== undefined);
      if (spoken.length > 0) setSaid((before) => [...before, ...spoken].slice(-8));
    });
    observer.observe(page.current, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <section aria-label="Announcements" style={{ marginBlockEnd: '2rem' }}>
        <b>A screen reader says:</b>
        <ol>
          {said.map((text, index) => (
            // The same words may be said twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>{text}</li>
          ))}
        </ol>
      </section>
      <div ref={page}>
        <DevicesPage {...props} defaultQuery={{ pageSize: 4 }} />
      </div>
    </>
  );
}

function readAloud({ target }: MutationRecord): string | undefined {
  const element = target instanceof Element ? target : target.parentElement;
  const live = element?.closest('[role="status"], [role="alert"], [aria-live]');
  return live?.textContent?.trim() || undefined;
}
