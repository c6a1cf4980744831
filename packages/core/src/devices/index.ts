export { describeDevice } from './describeDevice.ts';
export type { DeviceDescription, DeviceKind } from './deviceDescription.ts';
