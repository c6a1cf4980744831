/** The DID that a session token was made out to, unverified; `undefined` for anything that is no such token. */
export function readUserDid(token: string | undefined): string | undefined {
  const payload = token?.split('.')[1];
  if (!payload) return undefined;
  try {
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const claims: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0))),
    );
    if (typeof claims !== 'object' || claims === null || !('did' in claims)) return undefined;
    return typeof claims.did === 'string' && claims.did !== '' ? claims.did : undefined;
  } catch {
    return undefined;
  }
}
