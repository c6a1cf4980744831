'use client';
import { describeDevice } from '@user-sessions/core/devices';
import {
  useCurrentVisitor,
  useMyLoginSessions,
  usePendingSignOuts,
  useSignOutFailures,
  useSignOutSession,
} from '@user-sessions/react';
import type { ComponentProps } from 'react';

/** A devices page of one's own: everything but the look comes from the hooks. */
export function CustomDevices() {
  const list = useMyLoginSessions({ pageSize: 5 });
  const { isCurrent } = useCurrentVisitor();
  const { mutate: signOut, canSignOut } = useSignOutSession();
  const pending = usePendingSignOuts();
  const failures = useSignOutFailures();
  const rows = list.sessions.map((row) => ({ ...row, id: row.visitorId, name: describeDevice(row.ua).name }));

  return (
    <section aria-label="Devices" aria-busy={list.isPending}>
      {list.error && <Button label="Could not be read: try again" onClick={list.refetch} />}
      <ul>
        {rows.map((row) => (
          <li key={row.id} aria-busy={pending.has(row.id)}>
            {row.name}, <time dateTime={row.updatedAt}>{new Date(row.updatedAt).toLocaleString()}</time>
            {isCurrent(row) && ' (this device)'}
            {failures.has(row.id) && <p role="alert">{row.name} is still signed in.</p>}
            <Button
              label={`Sign out ${row.name}`}
              disabled={!canSignOut || pending.has(row.id)}
              onClick={() => signOut(row.id)}
            />
          </li>
        ))}
      </ul>
      <Button label="Newer" disabled={!list.hasPreviousPage} onClick={list.previousPage} />
      <output>{`Page ${list.page} of ${list.pageCount}`}</output>
      <Button label="Older" disabled={!list.hasNextPage} onClick={list.nextPage} />
    </section>
  );
}

function Button({ label, ...props }: ComponentProps<'button'> & { label: string }) {
  return (
    <button type="button" {...props}>
      {label}
    </button>
  );
}
