import { expect } from 'vitest';
import type { ContractUser, RunningService } from './contractSubject.ts';
import { send } from './send.ts';

/** A session as the service sends it; only what cases look at. */
export interface SessionJson {
  id: string;
  appPid: string;
  userDid: string;
  visitorId: string;
  createdAt: string;
  updatedAt: string;
  status: string;
  ua: string | null;
  lastLoginIp: string | null;
  extra: Record<string, unknown>;
  user?: Record<string, unknown>;
  appName?: string;
}

export interface SessionListJson {
  list: SessionJson[];
  paging: { total: number; pageSize: number; pageCount: number; page: number };
}

/** A page of a user's own sessions. */
export async function readMine(
  service: RunningService,
  user: ContractUser,
  query = '',
): Promise<SessionListJson> {
  const response = await send(service, `/api/user-session/myself?${query}`, { as: user });
  expect(response.status).toBe(200);
  return response.json();
}

/**
 * A user's sessions as the member reads them by GraphQL, for checks that have to work whatever became of
 * the owner's own tokens. All statuses and apps, unless said otherwise.
 */
export async function readAsMember(
  service: RunningService,
  query: { userDid: string; visitorId?: string; appPid?: string; status?: string },
): Promise<SessionListJson> {
  const { data } = await queryAs(service, service.users.member, {
    query: `query ($input: RequestUserSessionsInput!) { getUserSessions(input: $input) {
      list { id appPid userDid visitorId createdAt updatedAt status ua lastLoginIp extra }
      paging { total pageSize pageCount page }
    } }`,
    variables: {
      input: { teamDid: service.did, query: { status: '', ...query }, paging: { page: 1, pageSize: 100 } },
    },
  });
  return data.getUserSessions;
}

/** The only session of the owner on one of their devices, as it is stored now. */
export async function ownersSession(service: RunningService, number: number): Promise<SessionJson> {
  const { owner } = service.users;
  const { list } = await readAsMember(service, { userDid: owner.did, visitorId: device(owner, number) });
  const [session] = list;
  if (!session) throw new Error(`The owner has no session number ${number}`);
  return session;
}

/** How many of a user's sessions in this app have a status. */
export async function countWithStatus(
  service: RunningService,
  user: ContractUser,
  status: string,
): Promise<number> {
  const { paging } = await readAsMember(service, { userDid: user.did, appPid: service.did, status });
  return paging.total;
}

/** The visitor id of one of a user's devices, by its number in the seed. */
export function device(user: ContractUser, number: number): string {
  const session = user.sessions[number];
  if (!session) throw new Error(`There is no device number ${number}`);
  return session.visitorId;
}

/** What a GraphQL query is answered. */
// biome-ignore lint/suspicious/noExplicitAny: each case knows the shape of the answer to its own query.
export async function queryAs(service: RunningService, user: ContractUser, json: unknown): Promise<any> {
  return (await send(service, '/api/gql', { as: user, json })).json();
}
