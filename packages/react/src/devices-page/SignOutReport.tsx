'use client';
import { forwardRef } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import type { useSignOutActions } from './useSignOutActions.ts';

const OUTCOME_KEYS = {
  'still-active': 'outcomeStillActive',
  failed: 'outcomeFailed',
  skipped: 'outcomeSkipped',
} as const;

/** How far a bulk sign-out is, and which devices are still signed in after it. */
export const SignOutReport = forwardRef<HTMLDivElement, SignOutReportProps>(function SignOutReport(
  { actions },
  ref,
) {
  const { text, plural } = useTranslator();
  const { report, summary } = actions;
  if (!report) return null;
  const { state, progress, remaining } = report;
  if (state !== 'ended') {
    return (
      <Sessions.Notice ref={ref} tabIndex={-1}>
        <Sessions.Progress done={progress?.done ?? 0} total={progress?.total ?? 0} />
        {/* The keys keep the focus of one button from passing to another that takes its place. */}
        <Sessions.Button key="stop" unavailable={state === 'stopping'} onClick={actions.stop}>
          {text(state === 'stopping' ? 'stopping' : 'stop')}
        </Sessions.Button>
      </Sessions.Notice>
    );
  }
  return (
    <Sessions.Notice ref={ref} tabIndex={-1} tone={report.error ? 'danger' : 'warning'}>
      <p>{summary}</p>
      <Sessions.Button key="retry" unavailable={!actions.isOnline} onClick={actions.retryRemaining}>
        {report.error ? text('tryAgain') : plural('tryAgainSeveral', remaining.length)}
      </Sessions.Button>
      <Sessions.Button tone="plain" onClick={actions.dismissReport}>
        {text('close')}
      </Sessions.Button>
      {remaining.length > 0 && (
        <Sessions.Details>
          <Sessions.Summary>{text('details')}</Sessions.Summary>
          <Sessions.Results>
            {remaining.map(({ key, name, outcome }) => (
              <Sessions.Result key={key} outcome={outcome}>
                <bdi>{name ?? text('unknownDevice')}</bdi>
                <span>{text(OUTCOME_KEYS[outcome])}</span>
              </Sessions.Result>
            ))}
          </Sessions.Results>
        </Sessions.Details>
      )}
    </Sessions.Notice>
  );
});

interface SignOutReportProps {
  actions: Pick<
    ReturnType<typeof useSignOutActions>,
    'report' | 'summary' | 'isOnline' | 'stop' | 'retryRemaining' | 'dismissReport'
  >;
}
