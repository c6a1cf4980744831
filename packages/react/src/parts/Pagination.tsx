'use client';

import { forwardRef } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import { Button } from './Button.tsx';
import type { PartProps } from './createPart.ts';
import { Range } from './Range.tsx';
import { renderPart } from './renderPart.ts';

/** "1–10 of 57", and the way to the pages beside this one. */
export const Pagination = forwardRef<HTMLElement, PaginationProps>(function Pagination(props, ref) {
  const { page, pageSize, pageCount, total, onPageChange, children, ...rest } = props;
  const translator = useTranslator();
  const content = (
    <>
      {children}
      <Range page={page} pageSize={pageSize} total={total} />
      <Button
        aria-label={translator.text('previousPage')}
        unavailable={page <= 1}
        onClick={() => onPageChange(page - 1)}
      >
        <Arrow towards="start" />
      </Button>
      <Button
        aria-label={translator.text('nextPage')}
        unavailable={page >= pageCount}
        onClick={() => onPageChange(page + 1)}
      >
        <Arrow towards="end" />
      </Button>
    </>
  );
  const nav = { 'aria-label': translator.text('pages'), ...rest, children: content };
  return renderPart('nav', 'pagination', nav, {}, ref);
});

// The stylesheet mirrors it from right to left.
function Arrow({ towards }: { towards: 'start' | 'end' }) {
  return (
    <svg className="us-arrow" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={towards === 'start' ? 'M10 3.5 5.5 8l4.5 4.5' : 'M6 3.5 10.5 8 6 12.5'} />
    </svg>
  );
}

/** Props of `Sessions.Pagination`. */
export interface PaginationProps extends PartProps<'nav'> {
  /** Counts from 1. */
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
  onPageChange: (page: number) => void;
}
