'use client';
import { useEffect, useLayoutEffect } from 'react';

// React 18 warns of layout effects on a server, where neither kind runs.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** Goes to another page before the empty one is seen. */
export function useFallback(page: number | undefined, setPage: (page: number) => void): void {
  useBeforePaint(() => {
    if (page !== undefined) setPage(page);
  }, [page, setPage]);
}
