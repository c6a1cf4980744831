'use client';
import { createContext, useContext, useSyncExternalStore } from 'react';

/** Where the page stands in the document's outline. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

/** The level of the page's heading; sections are one below. */
export const HeadingLevelContext = createContext<HeadingLevel>(2);

/** The current time in milliseconds, for relative times. `undefined` where it must not be known yet. */
export const NowContext = createContext<number | undefined>(undefined);

/** `false` on a server and while hydrating, then `true`. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

const subscribeToNothing = () => () => undefined;

export function useHeadingLevel(): HeadingLevel {
  return useContext(HeadingLevelContext);
}
