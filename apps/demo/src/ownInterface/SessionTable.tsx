import { describeDevice } from '@user-sessions/core/devices';
import { useMyLoginSessions, useTranslator } from '@user-sessions/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { SessionRow } from './SessionRow.tsx';

/** A table of the caller's sessions, with a page to turn. */
export function SessionTable(): ReactNode {
  const list = useMyLoginSessions({ pageSize: 8 });
  const { number } = useTranslator();
  const caption = useRef<HTMLTableCaptionElement>(null);
  // A page that is out of date is not pressed upon: its rows are those of another page.
  const isStale = list.isPlaceholderData;
  const [ended, setEnded] = useState<string>();
  const endedFocus = useRef(false);
  const tellEnded = (name: string) => {
    setEnded(name);
    endedFocus.current = true;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a row may have gone, and the focus with it
  useEffect(() => {
    if (!endedFocus.current || document.activeElement !== document.body) return;
    endedFocus.current = false;
    caption.current?.focus();
  }, [list.sessions, ended]);

  if (list.isPending) return <p role="status">Reading your sessions…</p>;
  if (list.error && !list.query.data) {
    return (
      <p role="alert">
        Your sessions could not be read.{' '}
        <button type="button" className="link" onClick={() => list.refetch()}>
          Try again
        </button>
      </p>
    );
  }
  return (
    <>
      <table
        className="session-table"
        aria-busy={isStale}
        onFocus={() => {
          endedFocus.current = false;
        }}
      >
        <caption ref={caption} tabIndex={-1}>
          <bdi>{`${number(list.total)} active`}</bdi>
        </caption>
        <thead>
          <tr>
            <th scope="col">Device</th>
            <th scope="col">Last active</th>
            <th scope="col">Address</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {list.sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              name={describeDevice(session.ua).name}
              isStale={isStale}
              onEnded={tellEnded}
            />
          ))}
        </tbody>
      </table>
      <p role="status">{ended && `${ended} is signed out.`}</p>
      <nav className="pager" aria-label="Pages">
        <button type="button" className="button" disabled={!list.hasPreviousPage} onClick={list.previousPage}>
          Newer
        </button>
        <span role="status">{`Page ${number(list.page)} of ${number(list.pageCount)}`}</span>
        <button type="button" className="button" disabled={!list.hasNextPage} onClick={list.nextPage}>
          Older
        </button>
      </nav>
    </>
  );
}
