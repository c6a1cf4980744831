'use client';
import type { UserSessionStatus } from '@user-sessions/core';
import { useCallback, useEffect, useState } from 'react';
import type { SessionListOptions } from './sessionListOptions.ts';

/**
 * Where a list stands: page, page size and status, each the hook's own or the caller's. It starts over when
 * somebody else is signed in.
 */
export function useListPosition(options: SessionListOptions, scope: string): ListPosition {
  const { onPageChange, onStatusChange, pageSize: wantedPageSize = 10 } = options;
  const start: Kept = {
    scope,
    wantedPageSize,
    page: options.defaultPage ?? 1,
    pageSize: wantedPageSize,
    status: options.defaultStatus ?? 'online',
    restartFor: undefined,
  };
  const [kept, setKept] = useState(start);
  if (kept.scope !== scope) setKept(start);
  else if (kept.wantedPageSize !== wantedPageSize) {
    setKept({ ...kept, wantedPageSize, pageSize: wantedPageSize, page: 1 });
  }

  const status = options.status ?? kept.status;
  const restarts = kept.restartFor === status;
  const keptPage = toPage(options.page ?? kept.page);
  const page = restarts ? 1 : keptPage;
  if (restarts && keptPage === 1) setKept({ ...kept, restartFor: undefined });

  const setPage = useCallback(
    (next: number) => {
      setKept((now) => ({ ...now, page: toPage(next), restartFor: undefined }));
      onPageChange?.(toPage(next));
    },
    [onPageChange],
  );
  const setStatus = useCallback(
    (next: UserSessionStatus) => {
      setKept((now) => ({ ...now, status: next, page: 1, restartFor: onPageChange && next }));
      onStatusChange?.(next);
    },
    [onPageChange, onStatusChange],
  );
  const setPageSize = useCallback(
    (pageSize: number) => {
      setKept((now) => ({ ...now, pageSize, page: 1 }));
      onPageChange?.(1);
    },
    [onPageChange],
  );

  // A caller that keeps both in one address would lose the first of two changes made at once, so the page
  // follows when the status has arrived.
  useEffect(() => {
    if (restarts) onPageChange?.(1);
  }, [restarts, onPageChange]);

  return { page, pageSize: kept.pageSize, status, setPage, setPageSize, setStatus };
}

/** An address can hold anything. */
function toPage(page: number): number {
  return Math.max(1, Math.floor(page) || 1);
}

interface Kept {
  scope: string;
  wantedPageSize: number;
  page: number;
  pageSize: number;
  status: UserSessionStatus;
  /** The status on whose arrival the caller's page has to go back to 1. */
  restartFor: UserSessionStatus | undefined;
}

export interface ListPosition {
  page: number;
  pageSize: number;
  status: UserSessionStatus;
  setPage: (page: number) => void;
  setPageSize: (pageSize: number) => void;
  setStatus: (status: UserSessionStatus) => void;
}
