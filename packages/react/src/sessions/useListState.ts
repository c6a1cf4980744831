'use client';
import type { UserSessionQuery, UserSessionStatus } from '@user-sessions/core';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useUserKey } from '../provider/context.ts';

/**
 * What a list shows, as one value. Pass `query` and `onQueryChange` to keep it yourself, for example in the
 * address; or `defaultQuery` to let the list keep it.
 */
export interface ListStateOptions<Query extends UserSessionQuery = UserSessionQuery> {
  /** Controlled. Missing fields have their defaults: page 1, 10 rows, `online`. */
  query?: Query | undefined;
  /** Where an uncontrolled list starts, and starts again when another user signs in. */
  defaultQuery?: Query | undefined;
  /** Called with the whole next value. Every change but that of the page goes to page 1. */
  onQueryChange?: ((query: ListQuery<Query>) => void) | undefined;
}

/** A query with every field that a list needs. */
export type ListQuery<Query extends UserSessionQuery = UserSessionQuery> = Query &
  Required<NonNullableFields>;

type NonNullableFields = {
  [Key in keyof UserSessionQuery]-?: NonNullable<UserSessionQuery[Key]>;
};

/** Every status that the protocol knows. */
export const STATUSES: readonly UserSessionStatus[] = ['online', 'expired', 'offline'];

// React 18 warns about layout effects on a server, where neither kind runs.
const useEffectBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** Returns what the list shows now, and a function that changes a part of it. */
export function useListState<Query extends UserSessionQuery>({
  query: controlled,
  defaultQuery,
  onQueryChange,
}: ListStateOptions<Query>): [query: ListQuery<Query>, setQuery: (change: Partial<Query>) => void] {
  const userKey = useUserKey();
  const [state, setState] = useState<{ userKey: string; query: Query | undefined }>({
    userKey,
    query: defaultQuery,
  });
  const uncontrolled = state.userKey === userKey ? state.query : defaultQuery;
  // Apps pass a new object at each render; its text tells whether anything has changed.
  const text = JSON.stringify(withDefaults(controlled ?? uncontrolled));
  const query = useMemo<ListQuery<Query>>(() => JSON.parse(text), [text]);

  const isControlled = controlled !== undefined;
  const latest = useRef(query);
  useEffectBeforePaint(() => {
    latest.current = query;
  }, [query]);
  const setQuery = useCallback(
    (change: Partial<Query>) => {
      // Where the list keeps its query, two changes in one event build on each other.
      const next = withDefaults({ ...(isControlled ? query : latest.current), page: 1, ...change });
      if (!isControlled) {
        latest.current = next;
        setState({ userKey, query: next });
      }
      onQueryChange?.(next);
    },
    [isControlled, query, userKey, onQueryChange],
  );
  return [query, setQuery];
}

function withDefaults<Query extends UserSessionQuery>(query: Query | undefined): ListQuery<Query> {
  const { page, pageSize, status } = query ?? ({} as Query);
  return {
    ...(query as Query),
    // An address can hold anything.
    page: asPositiveInteger(page, 1),
    pageSize: asPositiveInteger(pageSize, 10),
    status: status && STATUSES.includes(status) ? status : 'online',
  };
}

function asPositiveInteger(value: number | undefined, fallback: number): number {
  const integer = Math.floor(value ?? fallback);
  return integer >= 1 && Number.isSafeInteger(integer) ? integer : fallback;
}

/** Goes to another page before an empty one is seen. Asks once, in case the app stays on its page. */
export function useClampPage(page: number | undefined, setPage: (page: number) => void): void {
  const latest = useRef(setPage);
  useEffectBeforePaint(() => {
    latest.current = setPage;
  }, [setPage]);
  useEffectBeforePaint(() => {
    if (page !== undefined) latest.current(page);
  }, [page]);
}
