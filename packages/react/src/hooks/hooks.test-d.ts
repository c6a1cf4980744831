import type { UseQueryResult } from '@tanstack/react-query';
import { QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import type {
  SignOutOutcome,
  UserSession,
  UserSessionError,
  UserSessionList,
  UserSessionService,
} from '@user-sessions/core';
import { describe, expectTypeOf, it } from 'vitest';
import { myLoginSessionsQueryOptions } from '../queries/myLoginSessionsQueryOptions.ts';
import { signOutOtherSessionsMutationOptions } from '../queries/signOutOtherSessionsMutationOptions.ts';
import { signOutSessionMutationOptions } from '../queries/signOutSessionMutationOptions.ts';
import { userSessionsQueryOptions } from '../queries/userSessionsQueryOptions.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { useSignOutOtherSessions } from './useSignOutOtherSessions.ts';
import { useSignOutSession } from './useSignOutSession.ts';
import { useSignOutSessions } from './useSignOutSessions.ts';
import { useUserSessions } from './useUserSessions.ts';

declare const service: UserSessionService;
const onPageChange = (_page: number) => {};
const onStatusChange = () => {};

describe('the list hooks', () => {
  it('infer what they give, and how it fails', () => {
    const mine = useMyLoginSessions();
    expectTypeOf(mine.sessions).toEqualTypeOf<readonly UserSession[]>();
    expectTypeOf(mine.error).toEqualTypeOf<UserSessionError | null>();
    expectTypeOf(mine.query).toEqualTypeOf<UseQueryResult<UserSessionList, UserSessionError>>();
    const theirs = useUserSessions({ did: 'z1' });
    expectTypeOf(theirs.query).toEqualTypeOf<UseQueryResult<UserSession[], UserSessionError>>();
    expectTypeOf(theirs.setSearch).parameters.toEqualTypeOf<[search: string]>();
  });

  it('need to know whose sessions, where they are not one’s own', () => {
    // @ts-expect-error a person has to be named
    useUserSessions({});
    // @ts-expect-error a person has to be named
    userSessionsQueryOptions(service, {});
    // @ts-expect-error one's own are asked for by nobody's name
    useMyLoginSessions({ did: 'z1' });
  });

  it('are controlled wholly or not at all', () => {
    useMyLoginSessions({ page: 2, onPageChange });
    useMyLoginSessions({ status: 'expired', onStatusChange, defaultPage: 3 });
    useUserSessions({ did: 'z1', search: '', onSearchChange: () => {}, page: 1, onPageChange });
    // @ts-expect-error a page that could not be turned
    useMyLoginSessions({ page: 2 });
    // @ts-expect-error a turn that would lead nowhere
    useMyLoginSessions({ onPageChange });
    // @ts-expect-error two places to begin
    useMyLoginSessions({ page: 2, onPageChange, defaultPage: 2 });
    // @ts-expect-error a status that could not be changed
    useMyLoginSessions({ status: 'expired' });
    // @ts-expect-error a change that would lead nowhere
    useMyLoginSessions({ onStatusChange });
    // @ts-expect-error a search that could not be changed
    useUserSessions({ did: 'z1', search: 'phone' });
    // @ts-expect-error there is no such status
    useMyLoginSessions({ defaultStatus: 'active' });
  });
});

describe('the sign-outs', () => {
  it('take what they end, and give what became of it', () => {
    const one = useSignOutSession();
    expectTypeOf(one.mutate).toBeCallableWith('visitor');
    expectTypeOf(one.error).toEqualTypeOf<UserSessionError | null>();
    // @ts-expect-error one has to be named
    one.mutate();
    const several = useSignOutSessions();
    expectTypeOf(several.mutate).toBeCallableWith(['visitor']);
    expectTypeOf(several.data).toEqualTypeOf<SignOutOutcome[] | undefined>();
    // @ts-expect-error several are a list
    several.mutate('visitor');
    const others = useSignOutOtherSessions();
    expectTypeOf(others.mutate).toBeCallableWith();
    // @ts-expect-error "all others" names nobody
    others.mutate('visitor');
  });
});

describe('the factories', () => {
  it('infer the same without our hooks', () => {
    const query = useQuery(myLoginSessionsQueryOptions(service, { page: 2 }));
    expectTypeOf(query.data).toEqualTypeOf<UserSessionList | undefined>();
    expectTypeOf(query.error).toEqualTypeOf<UserSessionError | null>();
    const { queryKey } = myLoginSessionsQueryOptions(service);
    expectTypeOf(new QueryClient().getQueryData(queryKey)).toEqualTypeOf<UserSessionList | undefined>();
    const one = useMutation(signOutSessionMutationOptions(service));
    expectTypeOf(one.error).toEqualTypeOf<UserSessionError | null>();
    const others = useMutation(signOutOtherSessionsMutationOptions(service));
    expectTypeOf(others.data).toEqualTypeOf<SignOutOutcome[] | undefined>();
  });
});
