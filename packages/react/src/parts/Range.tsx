'use client';

import { forwardRef } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import type { PartProps } from './createPart.ts';
import { pageRange } from './pageRange.ts';
import { renderPart } from './renderPart.ts';

/** Which rows of the whole list are on screen: "11–20 of 57". */
export const Range = forwardRef<HTMLSpanElement, RangeProps>(function Range(
  { page, pageSize, total, ...props },
  ref,
) {
  const children = useTranslator().text('range', pageRange(page, pageSize, total));
  return renderPart('span', 'range', { children, ...props }, {}, ref);
});

/** Props of `Sessions.Range`. */
export interface RangeProps extends PartProps<'span'> {
  /** Counts from 1. */
  page: number;
  pageSize: number;
  total: number;
}
