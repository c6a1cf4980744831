import { describeDevice } from '@user-sessions/core/devices';
import { useState } from 'react';

const example =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

/** Paste any user agent, a hostile one too. */
export function DescribeDevice() {
  const [userAgent, setUserAgent] = useState(example);
  const { name, ...details } = describeDevice(userAgent);
  return (
    <>
      <label htmlFor="user-agent">User agent</label>
      <textarea
        id="user-agent"
        rows={4}
        style={{ display: 'block', width: '100%', boxSizing: 'border-box' }}
        spellCheck={false}
        value={userAgent}
        onChange={({ target }) => setUserAgent(target.value)}
      />
      <p aria-live="polite">
        <b>{name}</b>
      </p>
      <pre>{JSON.stringify(details, null, 2)}</pre>
    </>
  );
}
