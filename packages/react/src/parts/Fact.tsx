import { forwardRef, type ReactNode } from 'react';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/** One fact in `Facts`: a term and what it is. */
export const Fact = forwardRef<HTMLDivElement, FactProps>(function Fact(
  { label, wide, children, ...props },
  ref,
) {
  return renderPart(
    'div',
    'fact',
    {
      ...props,
      children: (
        <>
          <dt>{label}</dt>
          <dd>{children}</dd>
        </>
      ),
    },
    { wide },
    ref,
  );
});

/** Props of `Sessions.Fact`. */
export interface FactProps extends PartProps<'div'> {
  /** What the fact is about. */
  label: ReactNode;
  /** Long, and in need of a line of its own. @default false */
  wide?: boolean | undefined;
}
