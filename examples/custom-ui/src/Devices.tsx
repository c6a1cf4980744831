import {
  useCurrentDevice,
  useMyLoginSessions,
  usePendingSignOuts,
  useSignOutFailures,
  useSignOutSession,
} from '@user-sessions/react';
import { useState } from 'react';
import { ConfirmSignOut } from './ConfirmSignOut';
import { type Device, DeviceRow } from './DeviceRow';
import { SignOutOthers } from './SignOutOthers';
import { Button } from './ui/Button';

/** A devices page of your own: state and truth come from the hooks, the look from here. */
export function Devices() {
  const list = useMyLoginSessions({ defaultQuery: { pageSize: 8 } });
  const { isCurrent } = useCurrentDevice();
  const { mutate: signOut, isOnline } = useSignOutSession();
  const pending = usePendingSignOuts();
  const failures = useSignOutFailures();
  const [asked, setAsked] = useState<Device>();

  return (
    <main className="mx-auto grid max-w-2xl gap-6 p-6">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-semibold tracking-tight">Devices</h1>
        <SignOutOthers />
      </header>
      {list.isPending && <p role="status">Loading your devices…</p>}
      {list.error && (
        <p role="alert" className="flex items-center gap-4 text-destructive">
          Couldn’t load your devices ({list.error.code}).
          <Button variant="outline" onClick={() => void list.refetch()}>
            Try again
          </Button>
        </p>
      )}
      <ul className="divide-y divide-border rounded-xl border border-border bg-card">
        {list.sessions.map((session) => (
          <DeviceRow
            key={session.visitorId}
            session={session}
            isCurrent={isCurrent(session)}
            isPending={pending.has(session.visitorId)}
            hasFailed={failures.has(session.visitorId)}
            isOnline={isOnline}
            onSignOut={setAsked}
          />
        ))}
      </ul>
      <nav aria-label="Pages" className="flex items-center justify-between">
        <Button variant="outline" disabled={!list.hasPreviousPage} onClick={list.previousPage}>
          Newer
        </Button>
        <output className="text-sm text-muted-foreground">
          Page {list.query.page} of {list.pageCount}
        </output>
        <Button variant="outline" disabled={!list.hasNextPage} onClick={list.nextPage}>
          Older
        </Button>
      </nav>
      <ConfirmSignOut
        device={asked}
        onClose={() => setAsked(undefined)}
        onConfirm={({ visitorId }) => signOut(visitorId)}
      />
    </main>
  );
}
