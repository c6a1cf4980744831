import { type BlockletUserSessionService, isUserSessionError } from '@user-sessions/core';
import { useState } from 'react';

type Call = (service: BlockletUserSessionService) => Promise<unknown>;

const calls: Readonly<Record<string, Call>> = {
  'getMyLoginSessions({}, { pageSize: 2 })': (service) => service.getMyLoginSessions({}, { pageSize: 2 }),
  'getMyLoginSessions({}, { status: "expired" })': (service) =>
    service.getMyLoginSessions({}, { status: 'expired', pageSize: 2 }),
  'getSignedInUser()': (service) => service.getSignedInUser(),
  'getSessionsOnThisDevice()': (service) => service.getSessionsOnThisDevice(),
  'getUserSessions({ did })': async (service) =>
    service.getUserSessions({ did: service.getUserDid() ?? '' }).then((all) => `${all.length} sessions`),
  'signOutSession("unknown")': (service) => service.signOutSession('unknown'),
  'getSessionPolicy()': (service) => service.getSessionPolicy(),
  'signOut()': (service) => service.signOut(),
};

/** Every call returns our types or rejects with a `UserSessionError`. */
export function Client({ service }: { service: BlockletUserSessionService }) {
  const [output, setOutput] = useState('Press a button.');
  const run = async (call: Call) => {
    try {
      setOutput(JSON.stringify(hideSecrets(await call(service)), null, 2) ?? 'Done.');
    } catch (error) {
      setOutput(isUserSessionError(error) ? `${error.name} ${error.code}: ${error.message}` : String(error));
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
        {output}
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
