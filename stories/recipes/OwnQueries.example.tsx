import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { describeDevice } from '@user-sessions/core/devices';
import {
  signOutMutationOptions,
  signOutOtherSessionsMutationOptions,
  signOutSessionMutationOptions,
  signOutSessionsMutationOptions,
  userSessionKeys,
  userSessionScope,
  userSessionsQueryOptions,
  useUserSessionService,
} from '@user-sessions/react';

/** With TanStack Query alone: the same options that the hooks are made of. */
export function OwnQueries() {
  const service = useUserSessionService();
  const scope = userSessionScope(service);
  const client = useQueryClient();
  const { data = [] } = useQuery(userSessionsQueryOptions(service, { scope, did: scope }));
  const one = useMutation(signOutSessionMutationOptions(service, { scope }));
  const several = useMutation(signOutSessionsMutationOptions(service, { scope }));
  const others = useMutation(signOutOtherSessionsMutationOptions(service, { scope }));
  const here = useMutation(signOutMutationOptions(service, { scope }));
  const active = data.filter(({ status }) => status === 'online').map(({ visitorId }) => visitorId);
  const [, second, third, fourth] = [...new Set(active)];
  return (
    <>
      <p>
        {data.length} sessions, the latest on {describeDevice(data[0]?.ua).name}
      </p>
      <button type="button" disabled={!second} onClick={() => second && one.mutate(second)}>
        Sign out the second
      </button>
      <button
        type="button"
        disabled={!third || !fourth}
        onClick={() => third && fourth && several.mutate([third, fourth])}
      >
        Sign out two more
      </button>
      <button type="button" onClick={() => others.mutate()}>
        Sign out all others
      </button>
      <button type="button" onClick={() => here.mutate()}>
        Sign out here
      </button>
      <button
        type="button"
        onClick={() => client.invalidateQueries({ queryKey: userSessionKeys.all(scope) })}
      >
        Refresh
      </button>
      {one.isSuccess && <p role="status">The second is signed out.</p>}
    </>
  );
}
