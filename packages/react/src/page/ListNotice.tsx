'use client';

import { isUserSessionError } from '@user-sessions/core';
import type { SessionListResult } from '../hooks/sessionListResult.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { useDevicesPageOptions } from './DevicesPageContext.ts';

/** What stands between a person and a true list: no connection, a failed read, a sign-in that ended. */
export function ListNotice({ list: { error, asOf, isOffline, isFetching, refetch } }: ListNoticeProps) {
  const translator = useTranslator();
  const { text, rich } = translator;
  const { onSignInRequired } = useDevicesPageOptions();
  const time = asOf === undefined ? undefined : new Date(asOf).toISOString();

  if (isOffline) {
    return (
      <Sessions.Notice tone="warning" role="status">
        <p>{time ? rich('offline', { time: <Sessions.Time date={time} /> }) : text('offlineUnknown')}</p>
      </Sessions.Notice>
    );
  }
  if (!error) return null;
  const isSignedOut = isUserSessionError(error) && error.code === 'not-signed-in';
  return (
    <Sessions.Notice tone="danger" role="alert">
      <p>
        {time ? rich('refreshFailed', { time: <Sessions.Time date={time} /> }) : text('loadFailed')}{' '}
        {translator.error(error)}
      </p>
      {isSignedOut && onSignInRequired ? (
        <Sessions.Button onClick={onSignInRequired}>{text('signIn')}</Sessions.Button>
      ) : (
        <Sessions.Button pending={isFetching} onClick={() => void refetch()}>
          {text('tryAgain')}
        </Sessions.Button>
      )}
    </Sessions.Notice>
  );
}

interface ListNoticeProps {
  list: Pick<SessionListResult<unknown>, 'error' | 'asOf' | 'isOffline' | 'isFetching' | 'refetch'>;
}
