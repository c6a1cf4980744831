'use client';

import type { UserSession } from '@user-sessions/core';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

/** When a session was last active, or was signed out, as a piece of the `Meta` line. */
export function LastActive({ session: { status, updatedAt } }: { session: UserSession }) {
  const { rich } = useTranslator();
  const key = status === 'offline' ? 'signedOutSince' : 'lastActive';
  return <Sessions.MetaItem>{rich(key, { time: <Sessions.Time date={updatedAt} /> })}</Sessions.MetaItem>;
}
