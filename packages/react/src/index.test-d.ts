import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type {
  SignOutResult,
  UserSession,
  UserSessionError,
  UserSessionList,
  UserSessionQuery,
  UserSessionService,
  UserSessionStatus,
} from '@user-sessions/core';
import type { DeviceDescription } from '@user-sessions/core/devices';
import type { ComponentProps } from 'react';
import { describe, expectTypeOf, it } from 'vitest';
import {
  type BulkSignOut,
  type CurrentDevice,
  type CurrentSession,
  type DevicesPage,
  type DevicesPageProps,
  getUserKey,
  type LastVisit,
  type ListQuery,
  myLoginSessionsQueryOptions,
  type SessionCounts,
  type SessionListOptions,
  type SessionListResult,
  type SessionSelection,
  type Sessions,
  type SignOutAvailability,
  type SignOutMutation,
  type SignOutTarget,
  type slots,
  type stateAttributes,
  type UserSessionProvider,
  type UserSessionProviderProps,
  type UserSessionsQuery,
  useCurrentDevice,
  useCurrentSession,
  useIsOnline,
  useLastVisit,
  useMyLoginSessions,
  useNow,
  usePendingSignOuts,
  userSessionKeys,
  userSessionsQueryOptions,
  useSessionCounts,
  useSessionSelection,
  useSignOut,
  useSignOutFailures,
  useSignOutOtherSessions,
  useSignOutSession,
  useSignOutSessions,
  useUserSessionService,
  useUserSessions,
} from './index.ts';

declare const service: UserSessionService;

/** Every name that an app can import and call or render. One that comes or goes fails to compile here. */
type PublicName =
  | 'createTranslator'
  | 'DevicesPage'
  | 'english'
  | 'getUserKey'
  | 'myLoginSessionsQueryOptions'
  | 'prefetchDevicesPage'
  | 'Sessions'
  | 'slots'
  | 'stateAttributes'
  | 'useCurrentDevice'
  | 'useCurrentSession'
  | 'useIsOnline'
  | 'useLastVisit'
  | 'useMyLoginSessions'
  | 'useNow'
  | 'usePendingSignOuts'
  | 'UserSessionProvider'
  | 'userSessionKeys'
  | 'userSessionsQueryOptions'
  | 'useSessionCounts'
  | 'useSessionSelection'
  | 'useSignOut'
  | 'useSignOutFailures'
  | 'useSignOutOtherSessions'
  | 'useSignOutSession'
  | 'useSignOutSessions'
  | 'useTranslator'
  | 'useUserSessions'
  | 'useUserSessionService';

describe('the package', () => {
  it('exports these names', () => {
    expectTypeOf<keyof typeof import('./index.ts')>().toEqualTypeOf<PublicName>();
  });
});

describe('the list hooks', () => {
  it('infer what they return, and how they fail', () => {
    const mine = useMyLoginSessions();
    expectTypeOf(mine).toEqualTypeOf<SessionListResult<UserSessionList>>();
    expectTypeOf(mine.sessions).toEqualTypeOf<readonly UserSession[]>();
    expectTypeOf(mine.error).toEqualTypeOf<UserSessionError | null>();
    expectTypeOf(mine.result).toEqualTypeOf<UseQueryResult<UserSessionList, UserSessionError>>();
    const theirs = useUserSessions({ did: 'z1' });
    expectTypeOf(theirs.result).toEqualTypeOf<UseQueryResult<UserSession[], UserSessionError>>();
    expectTypeOf(theirs.setQuery).parameters.toEqualTypeOf<[change: Partial<UserSessionsQuery>]>();
    expectTypeOf(theirs.query.search).toEqualTypeOf<string | undefined>();
  });

  it('have a query whose fields are all there', () => {
    const { query } = useMyLoginSessions();
    expectTypeOf(query).toExtend<ListQuery>();
    expectTypeOf(query.page).toEqualTypeOf<number>();
    expectTypeOf(query.pageSize).toEqualTypeOf<number>();
    expectTypeOf(query.status).toEqualTypeOf<UserSessionStatus>();
  });

  it('take one query, and give back the whole next one', () => {
    expectTypeOf<SessionListOptions['query']>().toEqualTypeOf<UserSessionQuery | undefined>();
    useMyLoginSessions({ query: { page: 2 }, onQueryChange: ({ page, status }) => [page + 1, status] });
    useUserSessions({ did: 'z1', query: { search: '' }, onQueryChange: ({ search }) => search });
    useMyLoginSessions({ defaultQuery: { status: 'expired' } });
    // @ts-expect-error there is no such status
    useMyLoginSessions({ defaultQuery: { status: 'active' } });
    // @ts-expect-error the list of the signed-in user is not in the browser as a whole
    useMyLoginSessions({ query: { search: 'phone' } });
    // @ts-expect-error page, page size and status are one value
    useMyLoginSessions({ page: 2 });
  });

  it('need to know whose sessions, where they are not those of the signed-in user', () => {
    // @ts-expect-error a user has to be named
    useUserSessions({});
    // @ts-expect-error a user has to be named
    userSessionsQueryOptions(service, {});
    // @ts-expect-error the signed-in user is not named
    useMyLoginSessions({ did: 'z1' });
  });

  it('count by status', () => {
    expectTypeOf(useSessionCounts()).toEqualTypeOf<SessionCounts>();
    expectTypeOf<SessionCounts['counts']['expired']>().toEqualTypeOf<number | undefined>();
  });
});

describe('the hooks of the current device', () => {
  it('return what may not be known', () => {
    expectTypeOf(useCurrentDevice()).toEqualTypeOf<CurrentDevice>();
    expectTypeOf<CurrentDevice['device']>().toEqualTypeOf<DeviceDescription | undefined>();
    expectTypeOf<CurrentDevice['isCurrent']>().toBeCallableWith({ visitorId: 'a', current: true });
    expectTypeOf(useCurrentSession()).toEqualTypeOf<CurrentSession>();
    expectTypeOf<CurrentSession['session']>().toEqualTypeOf<UserSession | undefined>();
    expectTypeOf(useLastVisit()).toEqualTypeOf<LastVisit>();
    expectTypeOf(useNow()).toEqualTypeOf<number | undefined>();
    expectTypeOf(useIsOnline()).toEqualTypeOf<boolean>();
    expectTypeOf(useUserSessionService()).toEqualTypeOf<UserSessionService>();
  });
});

describe('the sign-outs', () => {
  it('take what they sign out, and return the results', () => {
    const one = useSignOutSession();
    expectTypeOf(one).toEqualTypeOf<SignOutMutation<string>>();
    expectTypeOf(one.mutate).toBeCallableWith('visitor');
    expectTypeOf(one.error).toEqualTypeOf<UserSessionError | null>();
    // @ts-expect-error a device has to be named
    one.mutate();

    const several = useSignOutSessions();
    expectTypeOf(several).toEqualTypeOf<BulkSignOut<readonly string[]>>();
    expectTypeOf(several.mutate).toBeCallableWith(['visitor']);
    expectTypeOf(several.data).toEqualTypeOf<SignOutResult[] | undefined>();
    expectTypeOf(several.remaining).toEqualTypeOf<readonly SignOutResult[]>();
    expectTypeOf(several.progress).toEqualTypeOf<{ done: number; total: number } | undefined>();
    // @ts-expect-error several are a list
    several.mutate('visitor');

    const others = useSignOutOtherSessions();
    expectTypeOf(others.mutate).toBeCallableWith();
    // @ts-expect-error "all others" names no device
    others.mutate('visitor');

    const current = useSignOut();
    expectTypeOf(current.mutate).toBeCallableWith();
    // @ts-expect-error the current device is not named
    current.mutate('visitor');
  });

  it('tell whether they ever can be used from whether they can now', () => {
    expectTypeOf<SignOutAvailability>().toEqualTypeOf<{ canSignOut: boolean; isOnline: boolean }>();
    expectTypeOf<SignOutMutation<string>>().toExtend<SignOutAvailability>();
    expectTypeOf<BulkSignOut<void>>().toExtend<SignOutAvailability>();
  });

  it('give rows their state by visitor id, which nothing but the library changes', () => {
    expectTypeOf(usePendingSignOuts()).toEqualTypeOf<ReadonlySet<string>>();
    expectTypeOf(useSignOutFailures()).toEqualTypeOf<ReadonlyMap<string, UserSessionError>>();
    expectTypeOf(useSessionSelection(['visitor'])).toEqualTypeOf<SessionSelection>();
    expectTypeOf<SessionSelection['selected']>().toEqualTypeOf<ReadonlySet<string>>();
    expectTypeOf<SignOutTarget>().toEqualTypeOf<'one' | 'several' | 'others' | 'current'>();
  });
});

describe('the query options', () => {
  it('infer the same without our hooks', () => {
    const query = useQuery(myLoginSessionsQueryOptions(service, { page: 2 }));
    expectTypeOf(query.data).toEqualTypeOf<UserSessionList | undefined>();
    expectTypeOf(query.error).toEqualTypeOf<UserSessionError | null>();
    const { queryKey } = myLoginSessionsQueryOptions(service);
    expectTypeOf(new QueryClient().getQueryData(queryKey)).toEqualTypeOf<UserSessionList | undefined>();
    const all = useQuery(userSessionsQueryOptions(service, { did: 'z1' }));
    expectTypeOf(all.data).toEqualTypeOf<UserSession[] | undefined>();
  });

  it('have keys that start with the user', () => {
    expectTypeOf(userSessionKeys.all('z1')).toEqualTypeOf<readonly ['user-sessions', string]>();
    expectTypeOf(getUserKey).toBeCallableWith(service);
    expectTypeOf(getUserKey(service, 'z1')).toEqualTypeOf<string>();
  });
});

describe('the components', () => {
  it('take these props', () => {
    expectTypeOf<Parameters<typeof UserSessionProvider>[0]>().toEqualTypeOf<UserSessionProviderProps>();
    expectTypeOf<ComponentProps<typeof DevicesPage>>().toEqualTypeOf<DevicesPageProps>();
    expectTypeOf<ComponentProps<typeof Sessions.Item>['status']>().toEqualTypeOf<
      UserSessionStatus | undefined
    >();
    // @ts-expect-error there is no such tone
    expectTypeOf<ComponentProps<typeof Sessions.Badge>['tone']>().toEqualTypeOf<'loud'>();
  });

  it('have slots and attributes that are known by name', () => {
    expectTypeOf<'item' | 'button'>().toExtend<(typeof slots)[number]>();
    expectTypeOf<'data-pending'>().toExtend<(typeof stateAttributes)[number]>();
  });
});
