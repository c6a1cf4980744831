'use client';

import type { SessionSelection } from '../hooks/useSessionSelection.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

/** Selects all rows on screen, says how many are selected, and signs them out. */
export function SelectionBar({ selection, onSignOut, onDone }: SelectionBarProps) {
  const { text, plural } = useTranslator();
  const { selected, isAllSelected, isSomeSelected, selectAll, clear } = selection;
  return (
    <Sessions.SelectionBar role="group" aria-label={text('select')}>
      <Sessions.Checkbox
        checked={isAllSelected}
        indeterminate={isSomeSelected}
        onCheckedChange={(checked) => (checked ? selectAll() : clear())}
      >
        {text('selectAll')}
      </Sessions.Checkbox>
      <Sessions.Actions>
        <span aria-live="polite">{plural('selected', selected.size)}</span>
        <Sessions.Button
          tone="danger"
          unavailable={selected.size === 0}
          onClick={() => onSignOut([...selected])}
        >
          {text('signOut')}
        </Sessions.Button>
        <Sessions.Button onClick={onDone}>{text('doneSelecting')}</Sessions.Button>
      </Sessions.Actions>
    </Sessions.SelectionBar>
  );
}

interface SelectionBarProps {
  selection: SessionSelection;
  /** Asks whether the devices with these visitor ids should be signed out. */
  onSignOut: (visitorIds: readonly string[]) => void;
  /** Ends selecting. */
  onDone: () => void;
}
