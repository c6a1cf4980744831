/** An address with its last half hidden: enough to tell two networks apart, and no more. */
export function maskAddress(address: string): string {
  const first = address.split(',', 1)[0]?.trim() ?? '';
  const separator = first.includes(':') ? ':' : '.';
  const kept = first.split(separator).slice(0, 2).join(separator);
  return separator === ':' ? `${kept}:…` : `${kept}.•.•`;
}
