/**
 * Makes every name in a list its own: those that occur once stay as they are, others gain a detail, and a
 * number where even that is the same.
 */
export function distinguishNames(rows: readonly { name: string; detail: string }[]): string[] {
  const count = new Map<string, number>();
  for (const { name } of rows) count.set(name, (count.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return rows.map(({ name, detail }) => {
    const wanted = count.get(name) === 1 ? name : `${name} (${detail})`;
    let own = wanted;
    for (let number = 2; taken.has(own); number += 1) own = `${wanted} ${number}`;
    taken.add(own);
    return own;
  });
}
