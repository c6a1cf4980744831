'use client';

import type { UserSession, UserSessionError } from '@user-sessions/core';
import { type RefObject, useMemo } from 'react';
import { useNow } from '../hooks/useNow.ts';
import type { SessionSelection } from '../hooks/useSessionSelection.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import type { PendingSignOut } from '../queries/readSignOuts.ts';
import { DeviceRow } from './DeviceRow.tsx';
import { distinguishNames } from './distinguishNames.ts';
import { findAlike } from './findAlike.ts';
import { groupSessions } from './groupSessions.ts';
import type { Question } from './question.ts';
import { useNameDevice } from './useNameDevice.ts';
import { useRowFocus } from './useRowFocus.ts';

/** The devices on a page, in the order of their last activity. */
export function DeviceList({ sessions, label, heading, busy, isNew, signOut, selection }: DeviceListProps) {
  const translator = useTranslator();
  const now = useNow();
  const nameDevice = useNameDevice();
  const devices = useMemo(() => groupSessions(sessions), [sessions]);
  const alike = useMemo(() => findAlike(devices), [devices]);
  const hasSeveralApps = useMemo(() => new Set(sessions.map(({ appPid }) => appPid)).size > 1, [sessions]);
  const focusOf = useRowFocus(devices, heading);
  const names = distinguishNames(
    devices.map(({ latest }) => ({
      name: nameDevice(latest),
      detail: translator.relativeTime(latest.updatedAt, now),
    })),
  );
  return (
    <Sessions.List aria-label={label} aria-busy={busy || undefined} busy={busy}>
      {devices.map((device, index) => (
        <DeviceRow
          key={device.visitorId}
          device={device}
          name={nameDevice(device.latest)}
          ownName={names[index] ?? ''}
          showApp={hasSeveralApps}
          isNew={isNew?.(device.latest)}
          isAlike={alike.has(device.visitorId)}
          signOut={signOut}
          selection={selection}
          {...focusOf(device.visitorId, index)}
        />
      ))}
    </Sessions.List>
  );
}

/** What a row needs to be signed out, and to show how that goes. */
export interface RowSignOut {
  canSignOut: boolean;
  pending: ReadonlyMap<string, PendingSignOut>;
  failures: ReadonlyMap<string, UserSessionError>;
  ask: (question: Question) => void;
  /** Tries again, without asking again. */
  retry: (session: UserSession, name: string) => void;
}

interface DeviceListProps {
  sessions: readonly UserSession[];
  /** Names the list. */
  label: string;
  /** Takes the focus when the last row is gone. */
  heading: RefObject<HTMLElement | null>;
  /** The rows are those of an earlier page. */
  busy: boolean;
  isNew?: ((session: UserSession) => boolean) | undefined;
  /** Left out where these sessions are not one's own to end. */
  signOut?: RowSignOut | undefined;
  /** Left out while nothing is being selected. */
  selection?: SessionSelection | undefined;
}
