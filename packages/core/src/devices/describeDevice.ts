import type { DeviceDescription } from './deviceDescription.ts';

export function describeDevice(_userAgent: string | null | undefined): DeviceDescription {
  throw new Error('in progress');
}
