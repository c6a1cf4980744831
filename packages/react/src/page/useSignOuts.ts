'use client';

import type { UserSession } from '@user-sessions/core';
import { useCallback, useState } from 'react';
import { useSignOut } from '../hooks/useSignOut.ts';
import { useSignOutOtherSessions } from '../hooks/useSignOutOtherSessions.ts';
import { useSignOutSession } from '../hooks/useSignOutSession.ts';
import { useSignOutSessions } from '../hooks/useSignOutSessions.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import { useDevicesPageOptions } from './DevicesPageContext.ts';
import type { Question } from './question.ts';

/** Everything that ends sessions: asks first, then does it, and says what came of it. */
export function useSignOuts(announce: (text: string) => void) {
  const translator = useTranslator();
  const { onReportSession } = useDevicesPageOptions();
  const [question, setQuestion] = useState<Question>();
  const [lastRun, setLastRun] = useState<'others' | 'several'>();
  const one = useSignOutSession();
  const others = useSignOutOtherSessions();
  const several = useSignOutSessions();
  const here = useSignOut();

  const signOutDevice = async (session: UserSession, device: string, report = false) => {
    announce(translator.text('signingOut'));
    try {
      await one.mutateAsync(session.visitorId);
      announce(translator.text('deviceSignedOut', { device }));
      if (report) onReportSession?.(session);
    } catch (error) {
      announce(`${translator.text('signOutFailed', { device })} ${translator.error(error)}`);
    }
  };
  const signOutSeveral = (visitorIds: readonly string[]) => {
    setLastRun('several');
    several.mutate(visitorIds);
  };
  const confirm = () => {
    setQuestion(undefined);
    switch (question?.about) {
      case 'device':
        void signOutDevice(question.session, question.name, question.report);
        break;
      case 'several':
        signOutSeveral(question.visitorIds);
        break;
      case 'others':
        setLastRun('others');
        others.mutate();
        break;
      case 'here':
        here.mutate();
    }
  };

  return {
    /** Whether a sign-out may be pressed. */
    canSignOut: one.canSignOut,
    question,
    ask: setQuestion,
    closeQuestion: useCallback(() => setQuestion(undefined), []),
    confirm,
    signOutDevice,
    signOutSeveral,
    /** Ending this very session. */
    here,
    /** The latest run of several sign-outs; `undefined` before the first, and once it was put away. */
    run: lastRun && { others, several }[lastRun],
    putRunAway: () => setLastRun(undefined),
  };
}

/** What `useSignOuts` gives. */
export type SignOuts = ReturnType<typeof useSignOuts>;
