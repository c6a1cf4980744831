import { QueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { useCurrentDevice } from '../src/sessions/useCurrentSession.ts';
import { useMyLoginSessions } from '../src/sessions/useMyLoginSessions.ts';
import { useSignOut, useSignOutSession } from '../src/sign-out/useSignOut.ts';
import { useSignOutOtherSessions, useSignOutSessions } from '../src/sign-out/useSignOutSessions.ts';
import { usePendingSignOuts, useSignOutFailures } from '../src/sign-out/useSignOutStates.ts';
import { renderHookInProvider } from './renderInProvider.tsx';
import { createSignedInService } from './signedInService.ts';

/** The user's other devices, the latest activity first. */
export const OTHER_DEVICES = ['tablet', 'phone', 'laptop', 'television', 'watch'] as const;

/** A list and all sign-outs, as an app's own page would use them, for a user with six devices. */
export async function renderSignOutHooks() {
  const session = await createSignedInService({
    devices: OTHER_DEVICES.map((visitorId, index) => ({ visitorId, lastActiveAt: (index + 1) * 60_000 })),
  });
  const queryClient = new QueryClient();
  const frames: Frame[] = [];
  const { result } = renderHookInProvider(
    () => {
      const all = {
        list: useMyLoginSessions(),
        device: useCurrentDevice(),
        one: useSignOutSession(),
        several: useSignOutSessions(),
        others: useSignOutOtherSessions(),
        current: useSignOut(),
        pending: usePendingSignOuts(),
        failures: useSignOutFailures(),
      };
      const { sessions } = all.list;
      frames.push({
        listed: sessions.map(({ visitorId }) => visitorId),
        signedOut: sessions.filter(({ status }) => status !== 'online').map(({ visitorId }) => visitorId),
        progress: all.several.progress && `${all.several.progress.done} of ${all.several.progress.total}`,
      });
      return all;
    },
    { service: session.service, queryClient },
  );
  await waitFor(() => expect(result.current.list.total).toBe(6));
  await waitFor(() => expect(result.current.device.visitorId).toBe('this-device'));
  session.network.clear();
  return {
    ...session,
    queryClient,
    result,
    frames,
    /** The visitor ids on screen, in alphabetical order. */
    getRows: () => result.current.list.sessions.map(({ visitorId }) => visitorId).sort(),
  };
}

/** What one render showed. */
interface Frame {
  listed: string[];
  /** Rows that were shown as signed out or expired. */
  signedOut: string[];
  /** Of the sign-out of several devices. */
  progress: string | undefined;
}
