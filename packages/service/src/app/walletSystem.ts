/** The system of the wallet that signs in, as the real service names it: `web` for a plain browser. */
export function walletSystem(userAgent: string | null): 'web' | 'ios' | 'android' {
  if (!userAgent || !/ABTWallet|ArcWallet/i.test(userAgent)) return 'web';
  if (/iPhone|iPad|iOS/i.test(userAgent)) return 'ios';
  return /Android/i.test(userAgent) ? 'android' : 'web';
}
