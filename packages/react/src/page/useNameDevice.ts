'use client';

import type { UserSession } from '@user-sessions/core';
import { describeDevice } from '@user-sessions/core/devices';
import { useCallback } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import { useDevicesPageOptions } from './DevicesPageContext.ts';

/** How to call a device: by the app's label for it, or by what its user agent tells. */
export function useNameDevice(): (session: UserSession) => string {
  const translator = useTranslator();
  const { getSessionLabel } = useDevicesPageOptions();
  return useCallback(
    (session) => getSessionLabel?.(session) || translator.deviceName(describeDevice(session.ua)),
    [translator, getSessionLabel],
  );
}
