'use client';
import { useCallback, useMemo, useState } from 'react';
import { useUserKey } from '../provider/context.ts';

/**
 * Which of the devices on screen are selected, by visitor id. A device that leaves the screen leaves the
 * selection, so nothing is signed out that the user cannot see.
 *
 * @param visitorIds of the rows that can be selected, in their order
 */
export function useSessionSelection(visitorIds: readonly string[]): SessionSelection {
  const userKey = useUserKey();
  const [chosen, setChosen] = useState<Chosen>({ userKey, visitorIds: new Set() });
  const selected = useMemo(
    () => new Set(visitorIds.filter((id) => chosen.userKey === userKey && chosen.visitorIds.has(id))),
    [visitorIds, chosen, userKey],
  );
  // A device that has left must not come back selected.
  if (chosen.visitorIds.size > selected.size) setChosen({ userKey, visitorIds: selected });

  const select = (ids: Iterable<string>) => setChosen({ userKey, visitorIds: new Set(ids) });
  return {
    selected,
    isAllSelected: selected.size > 0 && selected.size === visitorIds.length,
    isSomeSelected: selected.size > 0 && selected.size < visitorIds.length,
    // Stable, so that a row renders only when its own selection changes.
    toggle: useCallback(
      (visitorId: string) =>
        setChosen((now) => {
          const next = new Set(now.userKey === userKey ? now.visitorIds : []);
          if (!next.delete(visitorId)) next.add(visitorId);
          return { userKey, visitorIds: next };
        }),
      [userKey],
    ),
    selectAll: () => select(visitorIds),
    clear: () => select([]),
  };
}

interface Chosen {
  userKey: string;
  visitorIds: ReadonlySet<string>;
}

/** What `useSessionSelection` returns. */
export interface SessionSelection {
  /** Visitor ids, in the order of the rows. Pass them to `useSignOutSessions`. */
  selected: ReadonlySet<string>;
  toggle: (visitorId: string) => void;
  selectAll: () => void;
  clear: () => void;
  isAllSelected: boolean;
  /** Some, but not all: the indeterminate state of a "Select all" checkbox. */
  isSomeSelected: boolean;
}
