import { hasCode, type UserSessionErrorCode } from '@user-sessions/core';
import { english, type Messages } from '@user-sessions/react';

/** Whether trying again can help: a decision by code. */
export const canRetry = (error: unknown) => hasCode(error, 'network', 'timeout', 'server', 'rate-limited');

/** What users read for each code. The error's own message is for developers. */
export function Errors({ messages = english }: { messages?: Messages | undefined }) {
  const codes = Object.entries(messages.errors) as [UserSessionErrorCode, string][];
  return (
    <dl>
      {codes.map(([code, message]) => (
        <div key={code}>
          <dt>
            <code>{code}</code>
          </dt>
          <dd>{message}</dd>
        </div>
      ))}
    </dl>
  );
}
