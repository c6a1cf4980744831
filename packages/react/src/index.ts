import * as Sessions from './parts/index.ts';

export { DevicesPage } from './devices-page/DevicesPage.tsx';
export type { DeviceGroup, DeviceModel, DeviceRowModel } from './devices-page/device/deviceModel.ts';
export type {
  DevicesPageOptions,
  DevicesPageProps,
  DevicesPageQuery,
} from './devices-page/devicesPageProps.ts';
export { prefetchDevicesPage } from './devices-page/prefetchDevicesPage.ts';
export type { Translator, TranslatorOptions } from './i18n/createTranslator.ts';
export { createTranslator } from './i18n/createTranslator.ts';
export { english } from './i18n/languages/english.ts';
export type { Messages, PluralMessage } from './i18n/messages.ts';
export { useTranslator } from './i18n/useTranslator.ts';
export { slots, stateAttributes } from './parts/slots.ts';
export { useNow } from './provider/clock.ts';
export { useUserSessionService } from './provider/context.ts';
export type { UserSessionProviderProps } from './provider/UserSessionProvider.tsx';
export { UserSessionProvider } from './provider/UserSessionProvider.tsx';
export { useIsOnline } from './provider/useIsOnline.ts';
export { getUserKey } from './provider/userKey.ts';
export type { SessionListResult } from './sessions/listResult.ts';
export type { SignOutTarget } from './sessions/queryKeys.ts';
export { userSessionKeys } from './sessions/queryKeys.ts';
export type { UserParams } from './sessions/queryOptions.ts';
export { myLoginSessionsQueryOptions, userSessionsQueryOptions } from './sessions/queryOptions.ts';
export type {
  CurrentDevice,
  CurrentSession,
  UseCurrentSessionOptions,
} from './sessions/useCurrentSession.ts';
export { useCurrentDevice, useCurrentSession } from './sessions/useCurrentSession.ts';
export type { LastVisit } from './sessions/useLastVisit.ts';
export { useLastVisit } from './sessions/useLastVisit.ts';
export type { ListQuery, ListStateOptions } from './sessions/useListState.ts';
export type { SessionListOptions } from './sessions/useMyLoginSessions.ts';
export { useMyLoginSessions } from './sessions/useMyLoginSessions.ts';
export type { SessionCounts, UseSessionCountsOptions } from './sessions/useSessionCounts.ts';
export { useSessionCounts } from './sessions/useSessionCounts.ts';
export type { UserSessionsQuery, UseUserSessionsOptions } from './sessions/useUserSessions.ts';
export { useUserSessions } from './sessions/useUserSessions.ts';
export type { SessionSelection } from './sign-out/useSessionSelection.ts';
export { useSessionSelection } from './sign-out/useSessionSelection.ts';
export type { SignOutAvailability, SignOutMutation } from './sign-out/useSignOut.ts';
export { useSignOut, useSignOutSession } from './sign-out/useSignOut.ts';
export type { BulkSignOut, SignOutProgress } from './sign-out/useSignOutSessions.ts';
export { useSignOutOtherSessions, useSignOutSessions } from './sign-out/useSignOutSessions.ts';
export { usePendingSignOuts, useSignOutFailures } from './sign-out/useSignOutStates.ts';
export { Sessions };
