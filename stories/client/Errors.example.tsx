import { hasCode, type UserSessionErrorCode } from '@user-sessions/core';
import { english, type Messages } from '@user-sessions/react';

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
