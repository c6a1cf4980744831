/**
 * The client's address as proxies tell it, in the order in which the real service looks. Anyone can send
 * these headers: in front of strangers, `clientAddress` has to be given.
 */
export function forwardedAddress(request: Request): string {
  const { headers } = request;
  const forwarded = headers.get('x-forwarded-for')?.split(',')[0]?.trim();
  return headers.get('x-client-ip') ?? (forwarded || headers.get('x-real-ip')) ?? '';
}
