/** Whether a client has to name its device; two of the vendor's own programs need not. */
export function needsVisitorId(userAgent: string | undefined): boolean {
  return !/BlockletSDK\//.test(userAgent ?? '') && !/aistro\//i.test(userAgent ?? '');
}
