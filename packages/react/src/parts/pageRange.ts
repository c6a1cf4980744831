/** The first and last position on a page, counted from 1; both 0 where there is nothing. */
export function pageRange(page: number, pageSize: number, total: number) {
  const from = Math.min((page - 1) * pageSize + 1, total);
  const to = Math.min(page * pageSize, total);
  return { from, to, total };
}
