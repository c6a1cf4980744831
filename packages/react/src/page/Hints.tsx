'use client';

import type { UserSession } from '@user-sessions/core';
import { useNow } from '../hooks/useNow.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

const ninetyDays = 90 * 24 * 60 * 60 * 1000;

/** What makes an active session worth a look; the most telling one alone, so that the list stays calm. */
export function Hints({ session: { status, updatedAt }, isNew, isAlike }: HintsProps) {
  const { text } = useTranslator();
  const now = useNow();
  if (status !== 'online') return null;
  if (isNew) {
    return (
      <Sessions.Badge tone="accent" title={text('newHint')}>
        {text('new')}
      </Sessions.Badge>
    );
  }
  if (now !== undefined && now - Date.parse(updatedAt) > ninetyDays) {
    return <Sessions.Badge title={text('unusedHint')}>{text('unused')}</Sessions.Badge>;
  }
  return isAlike ? <Sessions.Badge title={text('alikeHint')}>{text('alike')}</Sessions.Badge> : null;
}

interface HintsProps {
  session: UserSession;
  isNew?: boolean | undefined;
  isAlike: boolean;
}
