import { type DeviceDescription, describeThisDevice } from '@user-sessions/core/devices';
import { useEffect, useState } from 'react';

/** What the browser tells of itself when asked: Windows 11 apart from Windows 10, for instance. */
export function ThisDevice() {
  const [device, setDevice] = useState<DeviceDescription>();
  useEffect(() => {
    void describeThisDevice().then(setDevice);
  }, []);
  return <pre>{JSON.stringify(device, null, 2)}</pre>;
}
