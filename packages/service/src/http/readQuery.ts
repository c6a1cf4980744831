/** The query of an address; a name that was given twice has the list of its values. */
export function readQuery(url: string): Record<string, string | string[] | undefined> {
  const { searchParams } = new URL(url);
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    const [first = '', ...others] = searchParams.getAll(name);
    query[name] = others.length > 0 ? [first, ...others] : first;
  }
  return query;
}
