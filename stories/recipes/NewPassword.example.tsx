import { describeDevice } from '@user-sessions/core/devices';
import { DevicesPage, type Sessions } from '@user-sessions/react';
import { useState } from 'react';

/** “This wasn’t me” signs the device out. Then your app takes over. */
export function NewPassword(props: Sessions.RootOptions) {
  const [reported, setReported] = useState<string>();
  return (
    <>
      {reported && (
        <p role="status">
          {reported} is signed out. <a href="#new-password">Choose a new password</a>
        </p>
      )}
      <DevicesPage {...props} onReportSession={({ ua }) => setReported(describeDevice(ua).name)} />
    </>
  );
}
