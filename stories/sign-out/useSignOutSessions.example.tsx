'use client';
import { describeDevice } from '@user-sessions/core/devices';
import {
  useCurrentVisitor,
  useMyLoginSessions,
  useSessionSelection,
  useSignOutSessions,
} from '@user-sessions/react';

/** A selection, ended together: with an outcome for each, and another try for those that did not end. */
export function SignOutSessionsExample() {
  const { sessions } = useMyLoginSessions({ pageSize: 6 });
  const { isCurrent } = useCurrentVisitor();
  const { selected, isSelected, isAllSelected, toggle, selectAll, clear } = useSessionSelection(sessions, {
    isSelectable: (session) => !isCurrent(session),
  });
  const { mutate: signOut, canSignOut, progress, data, unfinished } = useSignOutSessions();
  const again = unfinished.map(({ visitorId }) => visitorId);
  return (
    <fieldset>
      <legend>Devices</legend>
      {sessions.map((session) => (
        <label key={session.visitorId} style={{ display: 'block' }}>
          <input
            type="checkbox"
            disabled={isCurrent(session)}
            checked={isSelected(session)}
            onChange={() => toggle(session)}
          />
          {describeDevice(session.ua).name}
        </label>
      ))}
      <button type="button" onClick={isAllSelected ? clear : selectAll}>
        {isAllSelected ? 'None' : 'All'}
      </button>
      <button
        type="button"
        disabled={!canSignOut || selected.size === 0}
        onClick={() => signOut([...selected])}
      >
        Sign out {selected.size}
      </button>
      {progress && <output>{`${progress.done} of ${progress.total}`}</output>}
      {data && <output>{`${data.length - again.length} ended, ${again.length} not`}</output>}
      {again.length > 0 && (
        <button type="button" onClick={() => signOut(again)}>
          Try again
        </button>
      )}
    </fieldset>
  );
}
