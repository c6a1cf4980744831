import type { Mutation, QueryClient } from '@tanstack/react-query';
import {
  isUserSessionError,
  type SignOutOutcome,
  UserSessionError,
  type UserSessionList,
} from '@user-sessions/core';
import { userSessionKeys } from './userSessionKeys.ts';

/** A sign-out that is under way. */
export interface PendingSignOut {
  /** When it was asked for, in milliseconds since 1970. */
  since: number;
}

/** Which devices are being signed out, by visitor id, whoever asked for it. */
export function readPendingSignOuts(client: QueryClient, scope: string): Map<string, PendingSignOut> {
  const pending = new Map<string, PendingSignOut>();
  for (const mutation of findSignOuts(client, scope)) {
    if (mutation.state.status !== 'pending') continue;
    for (const visitorId of readNamed(client, scope, mutation) ?? readOthers(client, scope)) {
      if (!pending.has(visitorId)) pending.set(visitorId, { since: mutation.state.submittedAt });
    }
  }
  return pending;
}

/** Which devices' last sign-out did not come to its end, by visitor id, and why. */
export function readSignOutFailures(client: QueryClient, scope: string): Map<string, UserSessionError> {
  const failures = new Map<string, UserSessionError>();
  for (const mutation of findSignOuts(client, scope)) {
    const { status, error, data } = mutation.state;
    // A later attempt replaces what an earlier one came to. One at "all others" that failed as a whole is nobody's.
    const visitorIds = readNamed(client, scope, mutation) ?? [];
    for (const visitorId of visitorIds) failures.delete(visitorId);
    if (status === 'error' && isUserSessionError(error)) {
      for (const visitorId of visitorIds) failures.set(visitorId, error);
    }
    for (const outcome of isOutcomes(data) ? data : []) {
      const failure = readFailure(outcome);
      if (failure) failures.set(outcome.visitorId, failure);
      else failures.delete(outcome.visitorId);
    }
  }
  return failures;
}

function findSignOuts(client: QueryClient, scope: string): Mutation[] {
  const found = client.getMutationCache().findAll({ mutationKey: userSessionKeys.signOuts(scope) });
  return found.sort((a, b) => a.state.submittedAt - b.state.submittedAt);
}

/** The devices that a sign-out names; `undefined` for "all others", which names none. */
function readNamed(client: QueryClient, scope: string, { options, state }: Mutation): string[] | undefined {
  const { variables } = state;
  if (typeof variables === 'string') return [variables];
  if (Array.isArray(variables)) return variables.filter((id) => typeof id === 'string');
  if (options.mutationKey?.[3] !== 'this') return undefined;
  const own = readOwn(client, scope);
  return own ? [own] : [];
}

/** Of what was listed, all that can be ended but this device. */
function readOthers(client: QueryClient, scope: string): string[] {
  const own = readOwn(client, scope);
  const queryKey = [...userSessionKeys.all(scope), 'my-login-sessions'];
  const listed = client.getQueriesData<UserSessionList>({ queryKey }).flatMap(([, page]) => page?.list ?? []);
  const others = listed.filter(({ visitorId, status }) => visitorId !== own && status !== 'offline');
  return others.map(({ visitorId }) => visitorId);
}

function readOwn(client: QueryClient, scope: string): string | null | undefined {
  return client.getQueryData<string | null>(userSessionKeys.currentVisitor(scope));
}

function isOutcomes(data: unknown): data is SignOutOutcome[] {
  return Array.isArray(data);
}

function readFailure({ result, error }: SignOutOutcome): UserSessionError | undefined {
  if (result === 'failed' || result === 'still-active') {
    return error ?? new UserSessionError('still-active', 'The sign-out was accepted, and not carried out.');
  }
  return undefined;
}
