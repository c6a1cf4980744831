'use client';
import { useTranslator } from '../../i18n/useTranslator.ts';
import * as Sessions from '../../parts/index.ts';
import type { DevicesViewProps } from '../DevicesView.tsx';

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
