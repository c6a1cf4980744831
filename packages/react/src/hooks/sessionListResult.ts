import type { UseQueryResult } from '@tanstack/react-query';
import type { UserSession, UserSessionError, UserSessionStatus } from '@user-sessions/core';

/** What every list hook gives. */
export interface SessionListResult<TData> {
  /** The rows of this page, the newest activity first; empty until the first answer. */
  sessions: readonly UserSession[];
  /** Rows on all pages together; 0 until the first answer. */
  total: number;
  /** Counts from 1. */
  page: number;
  /** 0 until the first answer, and where there is nothing. */
  pageCount: number;
  /** What the service granted: at most 100. */
  pageSize: number;
  status: UserSessionStatus;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  setPage: (page: number) => void;
  /** Does nothing on the last page. */
  nextPage: () => void;
  /** Does nothing on the first page. */
  previousPage: () => void;
  /** Also goes to page 1. */
  setPageSize: (pageSize: number) => void;
  /** Also goes to page 1. */
  setStatus: (status: UserSessionStatus) => void;
  /** Fetches the first page of a status ahead: for a filter that the pointer or the focus reached. */
  prefetchStatus: (status: UserSessionStatus) => void;
  /** Nothing is known yet: no rows and no error. */
  isPending: boolean;
  /** A request is under way, whether or not rows are on screen. */
  isFetching: boolean;
  /** The rows are still those of the page before, while this one loads. */
  isPlaceholderData: boolean;
  /** There is no connection: what is known stays, as of `asOf`, and nothing is sent. */
  isOffline: boolean;
  /** When the rows were read from the service, in milliseconds since 1970; `undefined` before the first answer. */
  asOf: number | undefined;
  /** Why the last read failed; rows of an earlier read stay beside it. */
  error: UserSessionError | null;
  refetch: () => Promise<unknown>;
  /** The whole TanStack result. */
  query: UseQueryResult<TData, UserSessionError>;
}
