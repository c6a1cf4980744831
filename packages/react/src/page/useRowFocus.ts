'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Device } from './groupSessions.ts';

/**
 * Where the focus goes when the row that had it is gone: to the row that took its place, or the last one,
 * or the heading. Nobody who works by keyboard is thrown back to the top of the document.
 */
export function useRowFocus(devices: readonly Device[], heading: RefObject<HTMLElement | null>) {
  const rows = useRef(new Map<string, HTMLElement>());
  const focused = useRef<{ visitorId: string; index: number } | undefined>(undefined);

  useLayoutEffect(() => {
    const last = focused.current;
    if (!last || devices.some(({ visitorId }) => visitorId === last.visitorId)) return;
    focused.current = undefined;
    // The focus is somewhere else on purpose.
    if (document.activeElement !== document.body) return;
    const next = devices[Math.min(last.index, devices.length - 1)];
    const row = next && rows.current.get(next.visitorId);
    (row ?? heading.current)?.focus();
  }, [devices, heading]);

  useLayoutEffect(
    // The list itself goes with its last row.
    () => () => {
      if (focused.current) heading.current?.focus();
    },
    [heading],
  );

  return (visitorId: string, index: number) => ({
    tabIndex: -1,
    ref: (element: HTMLElement | null) => {
      if (element) rows.current.set(visitorId, element);
      else rows.current.delete(visitorId);
    },
    onFocus: () => {
      focused.current = { visitorId, index };
    },
    onBlur: () => {
      // A row that is taken away loses the focus without a blur.
      focused.current = undefined;
    },
  });
}
