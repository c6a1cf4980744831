import { useQuery, useQueryClient } from '@tanstack/react-query';
import { describeDevice } from '@user-sessions/core/devices';
import {
  getUserKey,
  myLoginSessionsQueryOptions,
  userSessionKeys,
  userSessionsQueryOptions,
  useUserSessionService,
} from '@user-sessions/react';

/** With TanStack Query alone: the same query options that the hooks use, and the same cache. */
export function OwnQueries() {
  const service = useUserSessionService();
  const userKey = getUserKey(service);
  const client = useQueryClient();
  const latest = useQuery(myLoginSessionsQueryOptions(service, { userKey, pageSize: 1 }));
  const all = useQuery(userSessionsQueryOptions(service, { userKey, did: userKey }));
  return (
    <>
      <p>
        {all.data?.length ?? '…'} sessions, the latest on {describeDevice(latest.data?.list[0]?.ua).name}
      </p>
      <button
        type="button"
        onClick={() => client.invalidateQueries({ queryKey: userSessionKeys.all(userKey) })}
      >
        Refetch
      </button>
    </>
  );
}
