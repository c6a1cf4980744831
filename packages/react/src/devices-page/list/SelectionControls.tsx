'use client';
import { useLayoutEffect, useRef } from 'react';
import { useTranslator } from '../../i18n/useTranslator.ts';
import * as Sessions from '../../parts/index.ts';
import type { DevicesViewProps } from '../DevicesView.tsx';

/** "Sign out all other devices" and "Select"; while selecting, "Select all" and "Cancel" in their place. */
export function SelectionControls(props: DevicesViewProps) {
  const { selection, query, counts, hasOthers, current, rows, actions, otherDevices, onSelectingChange } =
    props;
  const { text } = useTranslator();
  const selectButton = useRef<HTMLButtonElement>(null);
  const isSelecting = selection !== undefined;
  const wasSelecting = useRef(false);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (wasSelecting.current && !isSelecting && isFocusLost()) selectButton.current?.focus();
    wasSelecting.current = isSelecting;
  }, [isSelecting]);

  if (!actions.canSignOut) return null;
  if (selection) return <SelectAll {...props} selection={selection} />;
  const unavailable = !actions.isOnline || isUnderWay(actions.report);
  const title = actions.isOnline ? undefined : text('offlineTitle');
  return (
    <Sessions.Actions>
      {query.status !== 'offline' && rows.length > 1 && (
        <Sessions.Button
          ref={selectButton}
          tone="plain"
          unavailable={unavailable}
          title={title}
          onClick={() => onSelectingChange(true)}
        >
          {text('select')}
        </Sessions.Button>
      )}
      {query.status === 'online' && current && hasOthers && (
        <Sessions.Button
          tone="danger"
          unavailable={unavailable}
          title={title}
          onClick={() =>
            actions.requestConfirmation({
              kind: 'others',
              devices: otherDevices(),
              active: counts.online,
              expired: counts.expired,
            })
          }
        >
          {text('signOutOthers')}
        </Sessions.Button>
      )}
    </Sessions.Actions>
  );
}

interface Selecting extends DevicesViewProps {
  selection: NonNullable<DevicesViewProps['selection']>;
}

function SelectAll({ selection, rows, onSelectingChange }: Selecting) {
  const { text, plural } = useTranslator();
  const controls = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => controls.current?.querySelector('input')?.focus(), []);
  const { isAllSelected, isSomeSelected, selectAll, clear } = selection;
  const count = rows.filter(({ canSignOut, isPending }) => canSignOut && !isPending).length;
  return (
    <Sessions.Actions ref={controls} role="group" aria-label={text('select')}>
      <Sessions.Checkbox
        checked={isAllSelected}
        indeterminate={isSomeSelected}
        onCheckedChange={(checked) => (checked ? selectAll() : clear())}
      >
        {plural('selectAll', count)}
      </Sessions.Checkbox>
      <Sessions.Button tone="plain" onClick={() => onSelectingChange(false)}>
        {text('cancel')}
      </Sessions.Button>
    </Sessions.Actions>
  );
}

/** How many devices are selected, and the button that signs them out. Below the list, in view while it scrolls. */
export function SelectionSummary({ selection, rows, actions }: Selecting) {
  const { text, plural } = useTranslator();
  const { selected } = selection;
  return (
    <Sessions.SelectionBar>
      <span aria-live="polite">{plural('selected', selected.size)}</span>
      <Sessions.Button
        tone="danger"
        unavailable={selected.size === 0 || !actions.isOnline}
        onClick={() => {
          const devices = rows.filter(({ key }) => selected.has(key));
          actions.requestConfirmation({ kind: 'several', devices });
        }}
      >
        {selected.size > 0 ? plural('signOutSeveral', selected.size) : text('signOut')}
      </Sessions.Button>
    </Sessions.SelectionBar>
  );
}

function isUnderWay(report: DevicesViewProps['actions']['report']): boolean {
  return report !== undefined && report.state !== 'ended';
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
