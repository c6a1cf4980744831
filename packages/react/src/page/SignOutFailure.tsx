'use client';

import type { UserSessionError } from '@user-sessions/core';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

/** Why a device is still signed in although it should not be, beside it. */
export function SignOutFailure({ name, error, onRetry }: SignOutFailureProps) {
  const translator = useTranslator();
  const { text } = translator;
  return (
    <Sessions.ItemError>
      <span>
        {text('signOutFailed', { device: name })} {translator.error(error)}
      </span>
      <Sessions.Button aria-label={text('tryAgainDevice', { device: name })} onClick={onRetry}>
        {text('tryAgain')}
      </Sessions.Button>
    </Sessions.ItemError>
  );
}

interface SignOutFailureProps {
  name: string;
  error: UserSessionError;
  onRetry: () => void;
}
