import type { UserSessionStatus } from '@user-sessions/core';

/** What every list hook takes. Page and status are the hook's own, or both value and callback are given. */
export type SessionListOptions = PageControl &
  StatusControl & {
    /** Another app of the same federation. @default the service's own address */
    appUrl?: string | undefined;
    /** Rows on a page, at most 100: where the list starts, and again when it changes. @default 10 */
    pageSize?: number | undefined;
    /**
     * Milliseconds between looks at the service while the window can be seen. Focus and reconnecting look
     * without it.
     *
     * @default none
     */
    refetchInterval?: number | undefined;
  };

/** A page that the caller keeps, in the address for instance, or one that the hook keeps. */
export type PageControl =
  | { page: number; onPageChange: (page: number) => void; defaultPage?: undefined }
  | {
      page?: undefined;
      onPageChange?: undefined;
      /** Counts from 1. @default 1 */
      defaultPage?: number | undefined;
    };

/** A status that the caller keeps, or one that the hook keeps. */
export type StatusControl =
  | {
      status: UserSessionStatus;
      onStatusChange: (status: UserSessionStatus) => void;
      defaultStatus?: undefined;
    }
  | {
      status?: undefined;
      onStatusChange?: undefined;
      /** @default 'online' */
      defaultStatus?: UserSessionStatus | undefined;
    };

/** A search text that the caller keeps, or one that the hook keeps. */
export type SearchControl =
  | { search: string; onSearchChange: (search: string) => void; defaultSearch?: undefined }
  | {
      search?: undefined;
      onSearchChange?: undefined;
      /** @default '' */
      defaultSearch?: string | undefined;
    };
