'use client';

import { createContext, useContext } from 'react';
import type { DevicesPageOptions } from './devicesPageProps.ts';

/** What the app added to the page, for whichever component needs it. */
export const DevicesPageContext = createContext<DevicesPageOptions>({});

export function useDevicesPageOptions(): DevicesPageOptions {
  return useContext(DevicesPageContext);
}
