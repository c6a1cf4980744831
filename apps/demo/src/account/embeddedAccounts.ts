import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { app } from '../app.ts';

const ADDRESS = '/.well-known/service/api/embedded';

/** An account of the embedded service. */
export interface EmbeddedAccount {
  did: string;
  fullName: string;
  role: string;
}

/** All accounts of the embedded service. A real app does not list its users, so it is not asked. */
export function useEmbeddedAccounts(): UseQueryResult<EmbeddedAccount[]> {
  return useQuery({
    queryKey: ['embedded-accounts'],
    queryFn: ({ signal }) => fetchAccounts(signal),
    enabled: app.realUrl === undefined,
  });
}

async function fetchAccounts(signal: AbortSignal): Promise<EmbeddedAccount[]> {
  const response = await fetch(`${ADDRESS}/accounts`, { signal });
  if (!response.ok) throw new Error(`The accounts could not be read: ${response.status}`);
  return response.json();
}

/** Signs in without a proof, which the embedded service has in place of DID Connect. */
export async function signIn(did: string): Promise<void> {
  const response = await fetch(`${ADDRESS}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ did }),
  });
  if (!response.ok) throw new Error(`The sign-in was refused: ${response.status}`);
  // The cookies are set already; the refresh token is for the client to keep, as with the real service.
  const { refreshToken }: { refreshToken: string } = await response.json();
  localStorage.setItem('refresh_token', refreshToken);
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'Sample account': 'About sixty sessions, on all kinds of devices',
  'New account': 'This browser, and nothing else yet',
  Administrator: 'Can look at the devices of other users',
};

/** What there is to see with an account. */
export function describeAccount({ fullName, role }: EmbeddedAccount): string {
  return DESCRIPTIONS[fullName] ?? role;
}
