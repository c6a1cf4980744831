'use client';
import { type ChangeEvent, forwardRef } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import { Button } from './Button.tsx';
import { type PartProps, renderPart } from './createPart.ts';

/** "1–10 of 57", and buttons for the previous and the next page. */
export const Pagination = forwardRef<HTMLElement, PaginationProps>(function Pagination(props, ref) {
  const { page, pageCount, onPageChange, children, ...rest } = props;
  const translator = useTranslator();
  const content = (
    <>
      {children}
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
  pageCount: number;
  onPageChange: (page: number) => void;
}

/** Which rows of the list are on screen: "11–20 of 57". */
export const Range = forwardRef<HTMLSpanElement, RangeProps>(function Range(
  { from, to, total, ...props },
  ref,
) {
  const { text } = useTranslator();
  const children = total === undefined ? text('rangeOpen', { from, to }) : text('range', { from, to, total });
  return renderPart('span', 'range', { children, ...props }, {}, ref);
});

/** Props of `Sessions.Range`. */
export interface RangeProps extends PartProps<'span'> {
  /** Counts from 1. */
  from: number;
  to: number;
  /** Left out where it is not known. */
  total?: number | undefined;
}

/** How many rows a page has. */
export const PageSize = forwardRef<HTMLLabelElement, PageSizeProps>(function PageSize(props, ref) {
  const { value, options = [10, 25, 50, 100], onValueChange, ...rest } = props;
  const translator = useTranslator();
  const sizes = [...new Set([...options, value])].sort((a, b) => a - b);
  const children = (
    <>
      <span>{translator.text('pageSize')}</span>
      <select
        value={value}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onValueChange(Number(event.currentTarget.value))}
      >
        {sizes.map((size) => (
          <option key={size} value={size}>
            {translator.number(size)}
          </option>
        ))}
      </select>
    </>
  );
  return renderPart('label', 'page-size', { ...rest, children }, {}, ref);
});

/** Props of `Sessions.PageSize`. */
export interface PageSizeProps extends PartProps<'label'> {
  value: number;
  onValueChange: (pageSize: number) => void;
  /** @default [10, 25, 50, 100] */
  options?: readonly number[] | undefined;
}
