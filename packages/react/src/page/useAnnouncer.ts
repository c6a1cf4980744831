'use client';

import { useCallback, useState } from 'react';

/** What was said last, and a way to say something. The same words twice are said twice. */
export function useAnnouncer(): [announcement: string, announce: (text: string) => void] {
  const [announcement, setAnnouncement] = useState('');
  const announce = useCallback(
    // A space that is not seen makes the same words a change.
    (text: string) => setAnnouncement((last) => (last === text ? `${text}\u00a0` : text)),
    [],
  );
  return [announcement, announce];
}
