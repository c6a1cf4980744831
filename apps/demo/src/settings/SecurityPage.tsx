import type { ReactNode } from 'react';
import { app } from '../app.ts';
import { Devices } from './Devices.tsx';

/** What this demo is about: the devices page, in its place. */
export function SecurityPage(): ReactNode {
  return (
    <>
      <title>{`Security · ${app.name}`}</title>
      <h1>Security</h1>
      <Devices className="meadow" />
    </>
  );
}
