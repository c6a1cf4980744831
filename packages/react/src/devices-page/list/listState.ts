import { hasCode, type UserSessionError } from '@user-sessions/core';
import type { Translator } from '../../i18n/createTranslator.ts';
import type { DevicesPageQuery } from '../devicesPageProps.ts';
import type { DeviceLists } from './useDeviceLists.ts';

/** What the page can show: the list, an outline of it, or one card that says why there is no list. */
export type ListState =
  | { kind: 'loading' }
  | { kind: 'ready'; alert: ListAlert | undefined; dataUpdatedAt: number | undefined }
  | { kind: 'signed-out' }
  | { kind: 'offline' }
  | { kind: 'failed'; error: UserSessionError };

/** Why a list that is shown may be out of date. */
export type ListAlert = { kind: 'offline' } | { kind: 'refresh-failed'; error: UserSessionError };

/** Decides what the page shows. A list is never shown to somebody who is no longer signed in. */
export function getListState({ lists, isOnline, isVisitorPending }: StateInput): ListState {
  const { error, shown, dataUpdatedAt } = lists;
  if (hasCode(error, 'not-signed-in')) return { kind: 'signed-out' };
  if (!shown) {
    if (!isOnline) return { kind: 'offline' };
    return error ? { kind: 'failed', error } : { kind: 'loading' };
  }
  // Without its visitor id, the current device would be listed among the others.
  if (isVisitorPending) return { kind: 'loading' };
  const alert: ListAlert | undefined = !isOnline
    ? { kind: 'offline' }
    : error
      ? { kind: 'refresh-failed', error }
      : undefined;
  return { kind: 'ready', alert, dataUpdatedAt };
}

interface StateInput {
  lists: Pick<DeviceLists, 'error' | 'shown' | 'dataUpdatedAt'>;
  isOnline: boolean;
  isVisitorPending: boolean;
}

/** Says why a list has no rows. */
export function getEmptyText(
  { search, kind, status = 'online', page = 1 }: DevicesPageQuery,
  isOwn: boolean,
  { text }: Translator,
): string {
  if (search?.trim()) return text('noMatches', { search: search.trim() });
  if (kind) return text('noMatchesOfKind');
  if (page > 1) return text('emptyPage');
  return text(status === 'online' && !isOwn ? 'emptyOnlineOfUser' : EMPTY_KEYS[status]);
}

const EMPTY_KEYS = { online: 'emptyOnline', expired: 'emptyExpired', offline: 'emptyOffline' } as const;
