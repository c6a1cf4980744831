'use client';

import { forwardRef } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/** How far a run of sign-outs has come: a bar, and "12 of 40". */
export const Progress = forwardRef<HTMLDivElement, ProgressProps>(function Progress(props, ref) {
  const { done, total, label, ...rest } = props;
  const text = useTranslator().text('progress', { done, total });
  // Without a value the bar says that something goes on, and not how far it is.
  const value = total > 0 ? { value: done, max: total } : {};
  const children = (
    <>
      <progress aria-label={label} {...value} />
      <span>{total > 0 ? text : label}</span>
    </>
  );
  return renderPart('div', 'progress', { ...rest, children }, {}, ref);
});

/** Props of `Sessions.Progress`. */
export interface ProgressProps extends PartProps<'div'> {
  /** What is being done. */
  label: string;
  done: number;
  /** 0 while it is not known. */
  total: number;
}
