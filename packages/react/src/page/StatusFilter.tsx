'use client';

import type { UserSessionStatus } from '@user-sessions/core';
import type { SessionCounts } from '../hooks/useSessionCounts.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

const options = [
  ['online', 'statusOnline'],
  ['expired', 'statusExpired'],
  ['offline', 'statusOffline'],
] as const;

/** Active, expired or signed out, with how many there are of each. */
export function StatusFilter({ status, counts, onStatusChange, onStatusHover }: StatusFilterProps) {
  const { text } = useTranslator();
  const choose = (chosen: string) => {
    const option = options.find(([value]) => value === chosen);
    if (option) onStatusChange(option[0]);
  };
  return (
    <Sessions.Filter label={text('status')} value={status} onValueChange={choose}>
      {options.map(([value, key]) => (
        <Sessions.FilterOption
          key={value}
          value={value}
          count={counts[value]}
          onPointerEnter={() => onStatusHover(value)}
        >
          {text(key)}
        </Sessions.FilterOption>
      ))}
    </Sessions.Filter>
  );
}

interface StatusFilterProps {
  status: UserSessionStatus;
  counts: SessionCounts['counts'];
  onStatusChange: (status: UserSessionStatus) => void;
  /** The pointer is on a status: its first page may be fetched. */
  onStatusHover: (status: UserSessionStatus) => void;
}
