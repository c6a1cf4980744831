'use client';

import { useId, useMemo, useRef, useState } from 'react';
import type { SessionListOptions } from '../hooks/sessionListOptions.ts';
import { useCurrentVisitor } from '../hooks/useCurrentVisitor.ts';
import { useLastVisit } from '../hooks/useLastVisit.ts';
import { useMyLoginSessions } from '../hooks/useMyLoginSessions.ts';
import { usePendingSignOuts } from '../hooks/usePendingSignOuts.ts';
import { useSessionCounts } from '../hooks/useSessionCounts.ts';
import { useSessionSelection } from '../hooks/useSessionSelection.ts';
import { useSignOutFailures } from '../hooks/useSignOutFailures.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DeviceList } from './DeviceList.tsx';
import { ListNotice } from './ListNotice.tsx';
import { ListPages } from './ListPages.tsx';
import { ListPlaceholder } from './ListPlaceholder.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SignOutReport } from './SignOutReport.tsx';
import { StatusFilter } from './StatusFilter.tsx';
import { ThisDevice } from './ThisDevice.tsx';
import { useAnnouncer } from './useAnnouncer.ts';
import { useSignOuts } from './useSignOuts.ts';

/** One's own devices: this one, and the others, each of which can be signed out. */
export function MyDevices(options: SessionListOptions) {
  const { text } = useTranslator();
  const list = useMyLoginSessions(options);
  const { counts } = useSessionCounts(options);
  const { isCurrent } = useCurrentVisitor();
  const [announcement, announce] = useAnnouncer();
  const signOuts = useSignOuts(announce);
  const { canSignOut, ask } = signOuts;
  const pending = usePendingSignOuts();
  const failures = useSignOutFailures();
  const { isNew } = useLastVisit();
  const others = useMemo(
    () => list.sessions.filter((session) => !isCurrent(session)),
    [list.sessions, isCurrent],
  );
  const selection = useSessionSelection(others);
  const [isSelecting, setSelecting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const canSelect = canSignOut && list.status !== 'offline' && (others.length > 1 || list.isPending);
  // All others are all that could still be used, by this device or another.
  const otherCount =
    counts.online === undefined || counts.expired === undefined ? 0 : counts.online + counts.expired - 1;

  return (
    <>
      <ThisDevice appUrl={options.appUrl} canSignOut={canSignOut} onSignOut={() => ask({ about: 'here' })} />
      <Sessions.Section aria-labelledby={titleId}>
        <Sessions.SectionHeader>
          <Sessions.SectionTitle id={titleId} ref={heading}>
            {text('otherDevices')}
          </Sessions.SectionTitle>
          {otherCount > 0 && (
            <Sessions.Button
              tone="danger"
              unavailable={!canSignOut || signOuts.run?.isPending}
              onClick={() => ask({ about: 'others', count: otherCount })}
            >
              {text('signOutOthers')}
            </Sessions.Button>
          )}
        </Sessions.SectionHeader>
        <SignOutReport signOuts={signOuts} sessions={others} announce={announce} />
        <Sessions.Toolbar>
          <StatusFilter
            status={list.status}
            counts={counts}
            onStatusChange={list.setStatus}
            onStatusHover={list.prefetchStatus}
          />
          {canSelect && !isSelecting && (
            <Sessions.Button unavailable={list.isPending} onClick={() => setSelecting(true)}>
              {text('select')}
            </Sessions.Button>
          )}
        </Sessions.Toolbar>
        {canSelect && isSelecting && !list.isPending && (
          <SelectionBar
            selection={selection}
            onSignOut={(visitorIds) => ask({ about: 'several', visitorIds })}
            onDone={() => {
              selection.clear();
              setSelecting(false);
            }}
          />
        )}
        <ListNotice list={list} />
        {others.length > 0 ? (
          <DeviceList
            sessions={others}
            label={text('otherDevices')}
            heading={heading}
            busy={list.isPlaceholderData}
            isNew={isNew}
            signOut={{
              canSignOut,
              pending,
              failures,
              ask,
              retry: (session, name) => void signOuts.signOutDevice(session, name),
            }}
            selection={canSelect && isSelecting ? selection : undefined}
          />
        ) : (
          <ListPlaceholder list={list} count={counts[list.status]} />
        )}
        <ListPages list={list} pageSize={options.pageSize} />
      </Sessions.Section>
      <ConfirmDialog
        question={signOuts.question}
        onConfirm={signOuts.confirm}
        onClose={signOuts.closeQuestion}
      />
      <Sessions.Announcement>{announcement}</Sessions.Announcement>
    </>
  );
}
