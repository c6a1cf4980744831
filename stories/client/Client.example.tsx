import { isUserSessionError, type UserSessionService } from '@user-sessions/core';
import { useState } from 'react';

type Call = (service: UserSessionService) => Promise<unknown>;

const calls: Readonly<Record<string, Call>> = {
  'getMyLoginSessions({}, { pageSize: 2 })': (service) => service.getMyLoginSessions({}, { pageSize: 2 }),
  'getMyLoginSessions({}, { status: "expired" })': (service) =>
    service.getMyLoginSessions({}, { status: 'expired', pageSize: 2 }),
  'getSignedInUser()': (service) => service.getSignedInUser(),
  'getSessionsOnThisDevice()': (service) => service.getSessionsOnThisDevice(),
  'getUserSessions({ did })': async (service) =>
    service.getUserSessions({ did: service.getUserDid() ?? '' }).then((all) => `${all.length} sessions`),
  'signOutSession("unknown")': (service) => service.signOutSession('unknown'),
  'signOutSessionsWithStatus("expired")': (service) => service.signOutSessionsWithStatus('expired'),
  'signOut()': (service) => service.signOut(),
};

/** Every call answers with our types, or rejects with a `UserSessionError`. */
export function Client({ service }: { service: UserSessionService }) {
  const [said, setSaid] = useState('Press one.');
  const run = async (call: Call) => {
    try {
      setSaid(JSON.stringify(hideSecrets(await call(service)), null, 2) ?? 'Done.');
    } catch (error) {
      setSaid(isUserSessionError(error) ? `${error.name} ${error.code}: ${error.message}` : String(error));
    }
  };
  return (
    <>
      {Object.entries(calls).map(([name, call]) => (
        <button key={name} type="button" style={{ display: 'block' }} onClick={() => void run(call)}>
          {name}
        </button>
      ))}
      <pre aria-live="polite" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {said}
      </pre>
    </>
  );
}

// Session and visitor ids are secrets, and are not for the screen.
function hideSecrets(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (key, held) => (['id', 'visitorId'].includes(key) ? '(secret)' : held)),
  );
}
