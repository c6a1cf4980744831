export { describeDevice } from './describeDevice.ts';
export type { NavigatorLike, UserAgentData, UserAgentHints } from './describeThisDevice.ts';
export { describeThisDevice } from './describeThisDevice.ts';
export type { DeviceDescription, DeviceKind } from './deviceDescription.ts';
