'use client';

import type { SessionListResult } from '../hooks/sessionListResult.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { useDevicesPageOptions } from './DevicesPageContext.ts';

/** The way to the rest of a list: to its other pages, or to more of it below. Nothing where all is shown. */
export function ListPages({ list, pageSize: step = 10 }: ListPagesProps) {
  const { text } = useTranslator();
  const { paging } = useDevicesPageOptions();
  const { page, pageSize, pageCount, total } = list;
  if (total <= step) return null;
  if (paging === 'more' && page === 1 && (pageSize < mostRows || total <= pageSize)) {
    return (
      <Sessions.Toolbar>
        <Sessions.Range page={1} pageSize={pageSize} total={total} />
        {total > pageSize && (
          <Sessions.Button
            pending={list.isPlaceholderData}
            onClick={() => list.setPageSize(Math.min(pageSize + step, mostRows))}
          >
            {text('showMore')}
          </Sessions.Button>
        )}
      </Sessions.Toolbar>
    );
  }
  return (
    <Sessions.Pagination
      page={page}
      pageSize={pageSize}
      pageCount={pageCount}
      total={total}
      onPageChange={list.setPage}
    >
      <Sessions.PageSize value={pageSize} onValueChange={list.setPageSize} />
    </Sessions.Pagination>
  );
}

/** The service gives no more at once; what is beyond is on further pages. */
const mostRows = 100;

interface ListPagesProps {
  list: Pick<
    SessionListResult<unknown>,
    'page' | 'pageSize' | 'pageCount' | 'total' | 'isPlaceholderData' | 'setPage' | 'setPageSize'
  >;
  /** Rows to begin with, and how many more come at once. @default 10 */
  pageSize?: number | undefined;
}
