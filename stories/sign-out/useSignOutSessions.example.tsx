'use client';
import { describeDevice } from '@user-sessions/core/devices';
import {
  useCurrentDevice,
  useMyLoginSessions,
  useSessionSelection,
  useSignOutSessions,
} from '@user-sessions/react';

/** Signs out the selected devices, shows a result for each, and tries the remaining ones again. */
export function SignOutSessionsExample() {
  const { sessions } = useMyLoginSessions({ defaultQuery: { pageSize: 6 } });
  const { isCurrent } = useCurrentDevice();
  const others = sessions.filter((session) => !isCurrent(session)).map(({ visitorId }) => visitorId);
  const { selected, isAllSelected, toggle, selectAll, clear } = useSessionSelection(others);
  const { mutate: signOut, isOnline, progress, data, remaining } = useSignOutSessions();
  return (
    <fieldset>
      <legend>Devices</legend>
      {sessions.map((session) => (
        <label key={session.visitorId} style={{ display: 'block' }}>
          <input
            type="checkbox"
            disabled={isCurrent(session)}
            checked={selected.has(session.visitorId)}
            onChange={() => toggle(session.visitorId)}
          />
          {describeDevice(session.ua).name}
        </label>
      ))}
      <button type="button" onClick={isAllSelected ? clear : selectAll}>
        {isAllSelected ? 'None' : 'All'}
      </button>
      <button
        type="button"
        disabled={!isOnline || selected.size === 0}
        onClick={() => signOut([...selected])}
      >
        Sign out {selected.size}
      </button>
      {progress && <output>{`${progress.done} of ${progress.total}`}</output>}
      {data && (
        <output>{`${data.length - remaining.length} signed out, ${remaining.length} remaining`}</output>
      )}
      {remaining.length > 0 && (
        <button type="button" onClick={() => signOut(remaining.map(({ visitorId }) => visitorId))}>
          Try again
        </button>
      )}
    </fieldset>
  );
}
