import type { SessionFilter, SessionRow, SessionState } from './userSessionStore.ts';

/** Whether a row is among those that a filter asks for. */
export function matchesFilter(row: SessionRow, filter: SessionFilter): boolean {
  return (
    (filter.userDid === undefined || row.userDid === filter.userDid) &&
    (filter.visitorId === undefined || row.visitorId === filter.visitorId) &&
    (filter.appPid === undefined || row.appPid === filter.appPid) &&
    (filter.state === undefined || isInState(row, filter.state))
  );
}

function isInState(row: SessionRow, state: SessionState): boolean {
  switch (state.is) {
    case 'offline':
      return row.status === 'offline';
    case 'online':
      return row.status !== 'offline' && row.updatedAt > state.cutoff;
    case 'expired':
      return row.status !== 'offline' && row.updatedAt < state.cutoff;
  }
}
