'use client';

import { forwardRef } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/** Stands in for the list while it loads, as high as the list will be. */
export const Skeleton = forwardRef<HTMLDivElement, SkeletonProps>(function Skeleton(
  { rows = 3, ...props },
  ref,
) {
  const label = useTranslator().text('loading');
  const children = Array.from({ length: rows }, (_, index) => (
    // The rows are all alike and never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div key={index} aria-hidden="true" />
  ));
  return renderPart('div', 'skeleton', { role: 'img', 'aria-label': label, children, ...props }, {}, ref);
});

/** Props of `Sessions.Skeleton`. */
export interface SkeletonProps extends PartProps<'div'> {
  /** @default 3 */
  rows?: number | undefined;
}
