'use client';

import type { SignOutOutcome, UserSession } from '@user-sessions/core';
import { useEffect } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { outcomeKey } from './outcomeKey.ts';
import { summarizeOutcomes } from './summarizeOutcomes.ts';
import { useNameDevice } from './useNameDevice.ts';
import type { SignOuts } from './useSignOuts.ts';

/** How far several sign-outs are, and then what really became of each. */
export function SignOutReport({ signOuts, sessions, announce }: SignOutReportProps) {
  const translator = useTranslator();
  const { text } = translator;
  const nameDevice = useNameDevice();
  const { run, putRunAway, signOutSeveral } = signOuts;
  const summary = run?.data
    ? summarizeOutcomes(run.data, translator)
    : run?.error
      ? translator.error(run.error)
      : undefined;
  useEffect(() => {
    if (summary) announce(summary);
  }, [summary, announce]);

  if (!run) return null;
  if (run.isPending) {
    const { done, total } = run.progress ?? { done: 0, total: 0 };
    return (
      <Sessions.Notice>
        <Sessions.Progress label={text('signingOut')} done={done} total={total} />
        <Sessions.Button onClick={run.stop}>{text('stop')}</Sessions.Button>
      </Sessions.Notice>
    );
  }

  const remaining = (run.data ?? []).filter(({ result }) => result !== 'ended');
  const nameOf = ({ visitorId }: SignOutOutcome) => {
    const session = sessions.find((candidate) => candidate.visitorId === visitorId);
    return session ? nameDevice(session) : text('deviceElsewhere');
  };
  return (
    <Sessions.Notice tone={run.error || remaining.length > 0 ? 'danger' : undefined}>
      <p>{summary}</p>
      {remaining.length > 1 && (
        <Sessions.Button onClick={() => signOutSeveral(remaining.map(({ visitorId }) => visitorId))}>
          {text('tryAllAgain')}
        </Sessions.Button>
      )}
      <Sessions.Button tone="plain" onClick={putRunAway}>
        {text('close')}
      </Sessions.Button>
      {remaining.length > 0 && (
        <Sessions.Details>
          <Sessions.Summary>{text('details')}</Sessions.Summary>
          <Sessions.Outcomes>
            {remaining.map((outcome) => (
              <Sessions.Outcome key={outcome.visitorId} result={outcome.result}>
                <bdi>{nameOf(outcome)}</bdi>
                <span>{text(outcomeKey[outcome.result])}</span>
                <Sessions.Button
                  aria-label={text('tryAgainDevice', { device: nameOf(outcome) })}
                  onClick={() => signOutSeveral([outcome.visitorId])}
                >
                  {text('tryAgain')}
                </Sessions.Button>
              </Sessions.Outcome>
            ))}
          </Sessions.Outcomes>
        </Sessions.Details>
      )}
    </Sessions.Notice>
  );
}

interface SignOutReportProps {
  signOuts: SignOuts;
  /** The rows on screen, to call devices by their names. */
  sessions: readonly UserSession[];
  announce: (text: string) => void;
}
