import { type DeviceDescription, describeCurrentDevice } from '@user-sessions/core/devices';
import { useEffect, useState } from 'react';

/** What a browser says about itself when asked: Windows 11 instead of Windows, for example. */
export function CurrentDevice() {
  const [device, setDevice] = useState<DeviceDescription>();
  useEffect(() => {
    void describeCurrentDevice().then(setDevice);
  }, []);
  return <pre>{JSON.stringify(device, null, 2)}</pre>;
}
