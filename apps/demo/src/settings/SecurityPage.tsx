import { DevicesPage } from '@user-sessions/react';
import type { ReactNode } from 'react';

/** What this demo is about: the devices page, in its place. */
export function SecurityPage(): ReactNode {
  return (
    <>
      <title>Security · Meadow</title>
      <h1>Security</h1>
      <DevicesPage headingLevel={2} />
    </>
  );
}
