import * as Sessions from './parts/index.ts';

export type { SignOutProgress } from './hooks/createSignOutRun.ts';
export type {
  PageControl,
  SearchControl,
  SessionListOptions,
  StatusControl,
} from './hooks/sessionListOptions.ts';
export type { SessionListResult } from './hooks/sessionListResult.ts';
export type { UserSessionProviderProps } from './hooks/UserSessionProvider.tsx';
export { UserSessionProvider } from './hooks/UserSessionProvider.tsx';
export type { CurrentSession } from './hooks/useCurrentSession.ts';
export { useCurrentSession } from './hooks/useCurrentSession.ts';
export type { CurrentVisitor } from './hooks/useCurrentVisitor.ts';
export { useCurrentVisitor } from './hooks/useCurrentVisitor.ts';
export { useIsOnline } from './hooks/useIsOnline.ts';
export type { LastVisit } from './hooks/useLastVisit.ts';
export { useLastVisit } from './hooks/useLastVisit.ts';
export { useMyLoginSessions } from './hooks/useMyLoginSessions.ts';
export { useNow } from './hooks/useNow.ts';
export { usePendingSignOuts } from './hooks/usePendingSignOuts.ts';
export type { SessionCounts, UseSessionCountsOptions } from './hooks/useSessionCounts.ts';
export { useSessionCounts } from './hooks/useSessionCounts.ts';
export type { SessionSelection, UseSessionSelectionOptions } from './hooks/useSessionSelection.ts';
export { useSessionSelection } from './hooks/useSessionSelection.ts';
export type { SignOut } from './hooks/useSignOut.ts';
export { useSignOut } from './hooks/useSignOut.ts';
export { useSignOutFailures } from './hooks/useSignOutFailures.ts';
export { useSignOutOtherSessions } from './hooks/useSignOutOtherSessions.ts';
export type { SignOutMany } from './hooks/useSignOutRun.ts';
export type { SignOutSession } from './hooks/useSignOutSession.ts';
export { useSignOutSession } from './hooks/useSignOutSession.ts';
export { useSignOutSessions } from './hooks/useSignOutSessions.ts';
export { useUserSessionService } from './hooks/useUserSessionService.ts';
export type { UserSessionsResult, UseUserSessionsOptions } from './hooks/useUserSessions.ts';
export { useUserSessions } from './hooks/useUserSessions.ts';
export type { Translator, TranslatorOptions } from './messages/createTranslator.ts';
export { createTranslator } from './messages/createTranslator.ts';
export { english } from './messages/english.ts';
export type { Messages, PluralMessage } from './messages/messages.ts';
export { useTranslator } from './messages/useTranslator.ts';
export { DevicesPage } from './page/DevicesPage.tsx';
export type { DevicesPageOptions, DevicesPageProps } from './page/devicesPageProps.ts';
export { slots, stateAttributes } from './parts/slots.ts';
export type { CurrentSessionParams } from './queries/currentSessionQueryOptions.ts';
export { currentSessionQueryOptions } from './queries/currentSessionQueryOptions.ts';
export { currentVisitorQueryOptions } from './queries/currentVisitorQueryOptions.ts';
export type { MyLoginSessionsParams } from './queries/myLoginSessionsQueryOptions.ts';
export { myLoginSessionsQueryOptions } from './queries/myLoginSessionsQueryOptions.ts';
export type { PendingSignOut } from './queries/readSignOuts.ts';
export type { SessionCountParams } from './queries/sessionCountQueryOptions.ts';
export { sessionCountQueryOptions } from './queries/sessionCountQueryOptions.ts';
export { signOutMutationOptions } from './queries/signOutMutationOptions.ts';
export { signOutOtherSessionsMutationOptions } from './queries/signOutOtherSessionsMutationOptions.ts';
export type { SignOutParams } from './queries/signOutSessionMutationOptions.ts';
export { signOutSessionMutationOptions } from './queries/signOutSessionMutationOptions.ts';
export type { SignOutManyParams } from './queries/signOutSessionsMutationOptions.ts';
export { signOutSessionsMutationOptions } from './queries/signOutSessionsMutationOptions.ts';
export { thisDeviceQueryOptions } from './queries/thisDeviceQueryOptions.ts';
export type { SignOutKind } from './queries/userSessionKeys.ts';
export { userSessionKeys } from './queries/userSessionKeys.ts';
export { userSessionScope } from './queries/userSessionScope.ts';
export type { UserSessionsParams } from './queries/userSessionsQueryOptions.ts';
export { userSessionsQueryOptions } from './queries/userSessionsQueryOptions.ts';
export { Sessions };
