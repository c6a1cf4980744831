'use client';
import * as Sessions from '../../parts/index.ts';
import type { DevicesViewProps } from '../DevicesView.tsx';

/** Which devices are on screen, and the way to the other pages. Nothing where one page holds all. */
export function ListPages({ page, query, onQueryChange }: DevicesViewProps) {
  if (!page || page.entries.length === 0) return null;
  const isLong = (page.total ?? Number.POSITIVE_INFINITY) > 10;
  if (page.pageCount <= 1 && !isLong) return null;
  return (
    <Sessions.Pagination
      page={page.page}
      pageCount={page.pageCount}
      onPageChange={(next) => onQueryChange({ page: next })}
    >
      {isLong && (
        <Sessions.PageSize value={query.pageSize} onValueChange={(pageSize) => onQueryChange({ pageSize })} />
      )}
      <Sessions.Range from={page.from} to={page.to} total={page.total} />
    </Sessions.Pagination>
  );
}
