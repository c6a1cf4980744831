export { describeCurrentDevice } from './describeCurrentDevice.ts';
export { describeDevice } from './describeDevice.ts';
export type { DeviceDescription, DeviceKind } from './deviceDescription.ts';
export type { NavigatorLike, UserAgentData, UserAgentHints } from './navigatorLike.ts';
