export { describeDevice } from './describeDevice.ts';
export { describeThisDevice } from './describeThisDevice.ts';
export type { DeviceDescription, DeviceKind } from './deviceDescription.ts';
export type { NavigatorLike, UserAgentData, UserAgentHints } from './navigatorLike.ts';
