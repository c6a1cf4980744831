import { DevicesPage, type DevicesPageProps } from '@user-sessions/react';
import { usePreferences } from '../preferences/preferences.ts';
import { resolveLocation } from './locations.ts';

/** The finished page, in the language of the app. */
export function Devices(props: DevicesPageProps) {
  const { messages } = usePreferences();
  return (
    <DevicesPage
      messages={messages}
      resolveLocation={resolveLocation}
      // A device that signs in elsewhere appears within seconds.
      refetchInterval={4000}
      {...props}
    />
  );
}
