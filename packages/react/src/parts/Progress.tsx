'use client';

import { forwardRef } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/** How far a run of sign-outs has come: a bar, and "12 of 40". */
export const Progress = forwardRef<HTMLDivElement, ProgressProps>((props, ref) => {
  const { done, total, label, ...rest } = props;
  const text = useTranslator().text('progress', { done, total });
  const children = (
    <>
      <progress aria-label={label} value={done} max={Math.max(total, 1)} />
      <span>{text}</span>
    </>
  );
  return renderPart('div', 'progress', { ...rest, children }, {}, ref);
});
Progress.displayName = 'Sessions.Progress';

/** Props of `Sessions.Progress`. */
export interface ProgressProps extends PartProps<'div'> {
  /** What is being done. */
  label: string;
  done: number;
  total: number;
}
