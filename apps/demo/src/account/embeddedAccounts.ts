const address = '/.well-known/service/api/embedded';

/** An account that can be picked at the sign-in of the embedded service. */
export interface EmbeddedAccount {
  did: string;
  fullName: string;
  role: string;
}

/** All accounts of the embedded service. */
export async function listAccounts(signal?: AbortSignal): Promise<EmbeddedAccount[]> {
  const response = await fetch(`${address}/accounts`, { signal: signal ?? null });
  if (!response.ok) throw new Error(`The accounts could not be read: ${response.status}`);
  return response.json();
}

/** Signs in without a proof, which is what the embedded service has in the place of DID Connect. */
export async function signIn(did: string): Promise<void> {
  const response = await fetch(`${address}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ did }),
  });
  if (!response.ok) throw new Error(`The sign-in was refused: ${response.status}`);
  // The cookies are set already; the refresh token is the client's to keep, as with the real service.
  const { refreshToken }: { refreshToken: string } = await response.json();
  localStorage.setItem('refresh_token', refreshToken);
}
