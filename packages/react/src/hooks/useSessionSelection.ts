'use client';
import type { UserSession } from '@user-sessions/core';
import { useMemo, useState } from 'react';
import { useScope } from './useScope.ts';

/**
 * Which of the sessions on screen are selected, by visitor id. A session that leaves the screen leaves the
 * selection: nothing is ever signed out that cannot be seen.
 *
 * @param sessions the rows on screen, as a list hook gives them
 */
export function useSessionSelection(
  sessions: readonly UserSession[],
  { isSelectable = isAny }: UseSessionSelectionOptions = {},
): SessionSelection {
  const scope = useScope();
  const [kept, setKept] = useState<Kept>({ scope, sessions, chosen: new Set() });
  if (kept.scope !== scope) setKept({ scope, sessions, chosen: new Set() });
  else if (!hasSameRows(kept.sessions, sessions)) {
    const shown = new Set(sessions.map(({ visitorId }) => visitorId));
    setKept({ scope, sessions, chosen: new Set([...kept.chosen].filter((id) => shown.has(id))) });
  }

  const selectable = useMemo(
    () => [...new Set(sessions.filter((row) => isSelectable(row)).map(({ visitorId }) => visitorId))],
    [sessions, isSelectable],
  );
  const selected = useMemo(
    () => new Set(kept.scope === scope ? selectable.filter((id) => kept.chosen.has(id)) : []),
    [kept, scope, selectable],
  );
  const choose = (visitorIds: Iterable<string>) => setKept({ scope, sessions, chosen: new Set(visitorIds) });

  return {
    selected,
    isSelected: ({ visitorId }) => selected.has(visitorId),
    isAllSelected: selected.size > 0 && selected.size === selectable.length,
    isSomeSelected: selected.size > 0 && selected.size < selectable.length,
    toggle: ({ visitorId }) => {
      const next = new Set(selected);
      if (!next.delete(visitorId)) next.add(visitorId);
      choose(next);
    },
    selectAll: () => choose(selectable),
    clear: () => choose([]),
  };
}

const isAny = () => true;

/** A caller may filter the rows anew at each render; only other rows are another list. */
function hasSameRows(a: readonly UserSession[], b: readonly UserSession[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}

interface Kept {
  scope: string;
  sessions: readonly UserSession[];
  chosen: ReadonlySet<string>;
}

export interface UseSessionSelectionOptions {
  /** Leaves sessions out: this device's own, those that are being signed out. @default every session */
  isSelectable?: ((session: UserSession) => boolean) | undefined;
}

export interface SessionSelection {
  /** Visitor ids, in the order of the rows: what `useSignOutSessions` takes. */
  selected: ReadonlySet<string>;
  isSelected: (session: UserSession) => boolean;
  toggle: (session: UserSession) => void;
  selectAll: () => void;
  clear: () => void;
  isAllSelected: boolean;
  /** Some, and not all: the indeterminate state of a "select all" box. */
  isSomeSelected: boolean;
}
