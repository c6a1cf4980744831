'use client';
import { useLayoutEffect, useRef } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import type { DevicesViewProps } from './DevicesView.tsx';

/** From this many devices on, a search and a filter by kind are shown. */
const MIN_SEARCHABLE = 10;

const STATUS_KEYS = { online: 'statusOnline', expired: 'statusExpired', offline: 'statusOffline' } as const;
const KIND_KEYS = {
  computer: 'kindComputer',
  phone: 'kindPhone',
  tablet: 'kindTablet',
  tv: 'kindTv',
  app: 'kindApp',
  other: 'kindOther',
} as const;

/** Status, search and kind: what narrows the list, and a sentence on what it shows. */
export function ListControls(props: DevicesViewProps) {
  const { query, counts, statuses, page, isOwn, policy, onQueryChange, onPrefetch } = props;
  const translator = useTranslator();
  const { text } = translator;
  const kinds = page?.kinds ?? [];
  const isSearchable =
    !isOwn || query.search || kinds.reduce((sum, { count }) => sum + count, 0) >= MIN_SEARCHABLE;
  return (
    <>
      {(statuses.length > 1 || isSearchable) && (
        <Sessions.Toolbar>
          {statuses.length > 1 && (
            <Sessions.Filter
              label={text('status')}
              value={query.status}
              onValueChange={(value) => {
                const status = statuses.find((candidate) => candidate === value);
                if (status) onQueryChange({ status, search: undefined, kind: undefined });
              }}
            >
              {statuses.map((status) => (
                <Sessions.FilterOption
                  key={status}
                  value={status}
                  count={counts[status]}
                  onPointerEnter={() => onPrefetch(status)}
                >
                  {text(STATUS_KEYS[status])}
                </Sessions.FilterOption>
              ))}
            </Sessions.Filter>
          )}
          {isSearchable && (
            <Sessions.Search
              value={query.search ?? ''}
              onValueChange={(search) => onQueryChange({ search: search || undefined })}
            />
          )}
        </Sessions.Toolbar>
      )}
      {(kinds.length > 1 || query.kind) && isSearchable && (
        <Sessions.Filter
          label={text('kind')}
          variant="chips"
          value={query.kind ?? ''}
          onValueChange={(value) =>
            onQueryChange({ kind: kinds.find(({ group }) => group === value)?.group })
          }
        >
          <Sessions.FilterOption value="">{text('kindAll')}</Sessions.FilterOption>
          {kinds.map(({ group, count }) => (
            <Sessions.FilterOption key={group} value={group} count={count}>
              {text(KIND_KEYS[group])}
            </Sessions.FilterOption>
          ))}
        </Sessions.Filter>
      )}
      {query.status === 'expired' && (
        <Sessions.Hint>
          {policy
            ? text('expiredHintAfter', { duration: translator.duration(policy.ttl) })
            : text('expiredHint')}
        </Sessions.Hint>
      )}
      {query.status === 'offline' && <Sessions.Hint>{text('offlineHint')}</Sessions.Hint>}
      {page?.partialSearch !== undefined && (
        <Sessions.Hint>{text('searchIsPartial', { count: page.partialSearch })}</Sessions.Hint>
      )}
    </>
  );
}

/** "Sign out all other devices" and "Select"; while selecting, what can be done with the selection. */
export function SelectionControls(props: DevicesViewProps) {
  const { selection, query, counts, hasOthers, current, rows, actions, otherDevices, onSelectingChange } =
    props;
  const { text } = useTranslator();
  const selectButton = useRef<HTMLButtonElement>(null);
  const isSelecting = selection !== undefined;
  const wasSelecting = useRef(false);
  useLayoutEffect(() => {
    // The bar that had the focus is gone.
    if (wasSelecting.current && !isSelecting && isFocusLost()) selectButton.current?.focus();
    wasSelecting.current = isSelecting;
  }, [isSelecting]);

  if (!actions.canSignOut) return null;
  if (selection) return <SelectionToolbar {...props} selection={selection} />;
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

function SelectionToolbar(
  props: DevicesViewProps & { selection: NonNullable<DevicesViewProps['selection']> },
) {
  const { selection, rows, actions, onSelectingChange } = props;
  const { text, plural } = useTranslator();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => bar.current?.querySelector('input')?.focus(), []);
  const { selected, isAllSelected, isSomeSelected, selectAll, clear } = selection;
  const count = rows.filter(({ canSignOut, isPending }) => canSignOut && !isPending).length;
  return (
    <Sessions.SelectionBar ref={bar} role="group" aria-label={text('select')}>
      <Sessions.Checkbox
        checked={isAllSelected}
        indeterminate={isSomeSelected}
        onCheckedChange={(checked) => (checked ? selectAll() : clear())}
      >
        {plural('selectAll', count)}
      </Sessions.Checkbox>
      <span aria-live="polite">{plural('selected', selected.size)}</span>
      <Sessions.Button onClick={() => onSelectingChange(false)}>{text('cancel')}</Sessions.Button>
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
