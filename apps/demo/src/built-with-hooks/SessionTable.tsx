import { describeDevice } from '@user-sessions/core/devices';
import { useMyLoginSessions, useTranslator } from '@user-sessions/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { SessionRow } from './SessionRow.tsx';

/** A table of the user's sessions, eight to a page. */
export function SessionTable(): ReactNode {
  const list = useMyLoginSessions({ defaultQuery: { pageSize: 8 }, refetchInterval: 4000 });
  const { number, error: describeError } = useTranslator();
  const caption = useRef<HTMLTableCaptionElement>(null);
  const [signedOut, setSignedOut] = useState<string>();
  const { sessions, error, isPlaceholderData: isStale } = list;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a row may have gone, and the focus with it
  useEffect(() => {
    if (signedOut && document.activeElement === document.body) caption.current?.focus();
  }, [sessions, signedOut]);

  if (list.isPending) return <p role="status">Loading your sessions…</p>;
  if (error && sessions.length === 0) {
    return (
      <p role="alert">
        {describeError(error)}{' '}
        <button type="button" className="link" onClick={() => list.refetch()}>
          Try again
        </button>
      </p>
    );
  }
  return (
    <>
      <table className="session-table" aria-busy={isStale}>
        <caption ref={caption} tabIndex={-1}>
          {number(list.total)} active
        </caption>
        <thead>
          <tr>
            <th scope="col">Device</th>
            <th scope="col">Last active</th>
            <th scope="col">IP address</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              name={describeDevice(session.ua).name}
              isStale={isStale}
              onSignedOut={setSignedOut}
            />
          ))}
        </tbody>
      </table>
      <p role="status">{signedOut && `${signedOut} was signed out.`}</p>
      {error && (
        <p role="alert" className="muted">
          This list may be out of date. {describeError(error)}
        </p>
      )}
      <nav className="pager" aria-label="Pages">
        <button type="button" className="button" disabled={!list.hasPreviousPage} onClick={list.previousPage}>
          Newer
        </button>
        <span role="status">{`Page ${number(list.query.page)} of ${number(list.pageCount)}`}</span>
        <button type="button" className="button" disabled={!list.hasNextPage} onClick={list.nextPage}>
          Older
        </button>
      </nav>
    </>
  );
}
