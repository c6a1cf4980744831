'use client';
import { hasCode } from '@user-sessions/core';
import { useTranslator } from '../../i18n/useTranslator.ts';
import * as Sessions from '../../parts/index.ts';
import type { DevicesPageOptions, DevicesPageQuery } from '../devicesPageProps.ts';
import { getEmptyText, type ListAlert, type ListState } from './listState.ts';

/** One card in place of the lists: signed out, no connection, no service, or a failure. */
export function ListStatusCard({ state, isFetching, onRetry, onSignInRequired }: StatusCardProps) {
  const { text, error: describeError } = useTranslator();
  if (state.kind === 'signed-out') {
    return (
      <Sessions.StatusCard role="alert">
        <Sessions.StatusIcon shape="signed-out" />
        <p>
          <strong>{text('signedOutTitle')}</strong>
        </p>
        <p>{text('signedOutDescription')}</p>
        {onSignInRequired && (
          <Sessions.Button tone="primary" onClick={onSignInRequired}>
            {text('signIn')}
          </Sessions.Button>
        )}
      </Sessions.StatusCard>
    );
  }
  if (state.kind === 'offline') {
    return (
      <Sessions.StatusCard>
        <Sessions.StatusIcon shape="offline" />
        <p>
          <strong>{text('offlineTitle')}</strong>
        </p>
        <p>{text('offlineDescription')}</p>
      </Sessions.StatusCard>
    );
  }
  if (state.kind !== 'failed') return null;
  const { error } = state;
  const isMissing = hasCode(error, 'no-service');
  return (
    <Sessions.StatusCard role="alert">
      <Sessions.StatusIcon shape="warning" />
      <p>
        <strong>{text(isMissing ? 'noServiceTitle' : 'loadFailed')}</strong>
      </p>
      <p>{describeError(error)}</p>
      {hasCode(error, 'user-changed') && onSignInRequired ? (
        <Sessions.Button onClick={onSignInRequired}>{text('signIn')}</Sessions.Button>
      ) : (
        <Sessions.Button pending={isFetching} onClick={onRetry}>
          {text('tryAgain')}
        </Sessions.Button>
      )}
    </Sessions.StatusCard>
  );
}

interface StatusCardProps {
  state: ListState;
  isFetching: boolean;
  onRetry: () => void;
  onSignInRequired: DevicesPageOptions['onSignInRequired'];
}

/** Says that the list may be out of date, and since when. */
export function ListAlertNotice({ alert, dataUpdatedAt, isFetching, onRetry }: ListAlertNoticeProps) {
  const { text, rich, error: describeError } = useTranslator();
  const date = dataUpdatedAt === undefined ? undefined : new Date(dataUpdatedAt).toISOString();
  const time = date ? <Sessions.Time date={date} /> : text('unknown');
  if (alert.kind === 'offline') {
    // Not a live region: the time in it changes every minute. The page announces it once.
    return (
      <Sessions.Notice tone="warning">
        <p>{rich('offline', { time })}</p>
      </Sessions.Notice>
    );
  }
  return (
    <Sessions.Notice tone="danger">
      <p>
        {rich('refreshFailed', { time })} <span role="alert">{describeError(alert.error)}</span>
      </p>
      <Sessions.Button pending={isFetching} onClick={onRetry}>
        {text('tryAgain')}
      </Sessions.Button>
    </Sessions.Notice>
  );
}

interface ListAlertNoticeProps {
  alert: ListAlert;
  /** Milliseconds since 1970. */
  dataUpdatedAt: number | undefined;
  isFetching: boolean;
  onRetry: () => void;
}

/** Says that the list has no rows; that only this device is signed in is good news. */
export function EmptyList({ query, isOwn }: { query: DevicesPageQuery; isOwn: boolean }) {
  const translator = useTranslator();
  const isGoodNews = isOwn && query.status === 'online' && !query.search && !query.kind;
  return (
    <Sessions.Empty>
      {isGoodNews && <Sessions.StatusIcon shape="shield" />}
      <p>{getEmptyText(query, isOwn, translator)}</p>
    </Sessions.Empty>
  );
}
