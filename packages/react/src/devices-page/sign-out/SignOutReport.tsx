'use client';
import { type RefObject, useEffect } from 'react';
import { useTranslator } from '../../i18n/useTranslator.ts';
import * as Sessions from '../../parts/index.ts';
import type { useSignOutActions } from './useSignOutActions.ts';

const OUTCOME_KEYS = {
  'still-active': 'outcomeStillActive',
  failed: 'outcomeFailed',
  skipped: 'outcomeSkipped',
} as const;

/** How far a bulk sign-out is, and which devices are still signed in after it. */
export function SignOutReport({ actions, box }: SignOutReportProps) {
  const { text, plural } = useTranslator();
  const { report, summary } = actions;
  const isEnded = report?.state === 'ended';
  useEffect(() => {
    if (isEnded && isFocusAtStart()) box.current?.focus();
  }, [isEnded, box]);
  if (!report) return null;
  const { state, progress, remaining } = report;
  if (state !== 'ended') {
    return (
      <Sessions.Notice ref={box} tabIndex={-1}>
        <Sessions.Progress done={progress?.done ?? 0} total={progress?.total ?? 0} />
        {/* The keys keep the focus of one button from passing to another that takes its place. */}
        <Sessions.Button key="stop" unavailable={state === 'stopping'} onClick={actions.stop}>
          {text(state === 'stopping' ? 'stopping' : 'stop')}
        </Sessions.Button>
      </Sessions.Notice>
    );
  }
  return (
    <Sessions.Notice ref={box} tabIndex={-1} tone={report.error ? 'danger' : 'warning'}>
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
}

/** The focus is lost, or still on the button that started the sign-out. */
function isFocusAtStart(): boolean {
  const { activeElement: focused } = document;
  return !focused || focused === document.body || focused.closest('.us-section-header') !== null;
}

interface SignOutReportProps {
  /** Gets the focus when the sign-out has ended with devices that are still signed in. */
  box: RefObject<HTMLDivElement | null>;
  actions: Pick<
    ReturnType<typeof useSignOutActions>,
    'report' | 'summary' | 'isOnline' | 'stop' | 'retryRemaining' | 'dismissReport'
  >;
}
