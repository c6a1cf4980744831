'use client';

import type { SessionListResult } from '../hooks/sessionListResult.ts';
import type { TextKey } from '../messages/messages.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

const emptyKeys = { online: 'emptyOnline', expired: 'emptyExpired', offline: 'emptyOffline' } as const;

/** What stands where the list would: its outline while it loads, and a sentence where there is nothing. */
export function ListPlaceholder({ list, count, emptyKey, children }: ListPlaceholderProps) {
  const { text } = useTranslator();
  if (list.isPending) return <Sessions.Skeleton rows={Math.min(count || 3, list.pageSize)} />;
  if (list.error && list.asOf === undefined) return null;
  const key = list.hasPreviousPage || list.hasNextPage ? 'emptyPage' : (emptyKey ?? emptyKeys[list.status]);
  return <Sessions.Empty>{children ?? text(key)}</Sessions.Empty>;
}

interface ListPlaceholderProps {
  list: Pick<
    SessionListResult<unknown>,
    'isPending' | 'pageSize' | 'error' | 'asOf' | 'status' | 'hasPreviousPage' | 'hasNextPage'
  >;
  /** How many rows are expected, where that is known. */
  count: number | undefined;
  /** @default the sentence for the status */
  emptyKey?: Extract<TextKey, `empty${string}`> | undefined;
  children?: string | undefined;
}
