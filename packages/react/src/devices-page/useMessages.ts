'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

const TOAST_MS = 6000;
const ANNOUNCEMENT_MS = 7000;

/** What the page says: to screen readers alone, or to everyone. Each message goes away by itself. */
export function useMessages() {
  const [announcement, setAnnouncement] = useState('');
  const [toast, setToast] = useState<{ text: string }>();

  const announce = useCallback(
    // A space that is not seen makes the same words a change, so that they are read again.
    (text: string) => setAnnouncement((last) => (last === text ? `${text}\u00a0` : text)),
    [],
  );
  const notify = useCallback(
    (text: string) => {
      announce(text);
      setToast({ text });
    },
    [announce],
  );

  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(undefined), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  useEffect(() => {
    if (!announcement) return;
    // Old news must not be found at the end of the page.
    const timer = setTimeout(() => setAnnouncement(''), ANNOUNCEMENT_MS);
    return () => clearTimeout(timer);
  }, [announcement]);

  return { announcement, toast: toast?.text, announce, notify };
}

/** Announces what a list shows after the user has changed page, status or search, and when it is slow. */
export function useListAnnouncements(
  announce: (text: string) => void,
  { summary, queryKey, loading, online, offline }: ListAnnouncements,
): void {
  const [announced, setAnnounced] = useState(queryKey);
  useEffect(() => {
    if (summary === undefined || announced === queryKey) return;
    // A search changes with every letter.
    const timer = setTimeout(() => {
      setAnnounced(queryKey);
      announce(summary);
    }, 500);
    return () => clearTimeout(timer);
  }, [summary, queryKey, announced, announce]);

  useEffect(() => {
    if (!loading) return;
    const timer = setTimeout(() => announce(loading), 1000);
    return () => clearTimeout(timer);
  }, [loading, announce]);

  const wasOffline = useRef(false);
  const isOffline = offline !== undefined;
  useEffect(() => {
    if (isOffline === wasOffline.current) return;
    wasOffline.current = isOffline;
    announce(offline ?? online);
  }, [isOffline, offline, online, announce]);
}

interface ListAnnouncements {
  /** "11–20 of 39", or that there is nothing; `undefined` until it is known. */
  summary: string | undefined;
  /** Changes with page, status, search and kind. */
  queryKey: string;
  /** Read when it stays for a second. */
  loading: string | undefined;
  /** Read once the connection is back. */
  online: string;
  /** Read once, when the connection is lost. */
  offline: string | undefined;
}
