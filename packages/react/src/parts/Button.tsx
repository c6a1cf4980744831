'use client';

import { forwardRef, type MouseEvent } from 'react';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/**
 * A button. While `pending` or `unavailable` it keeps the focus and its place and does nothing: a button
 * that is truly disabled would lose the focus of whoever just pressed it.
 */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { tone, pending, unavailable, onClick, ...rest } = props;
  const inert = pending || unavailable;
  const button = {
    type: 'button',
    'aria-disabled': inert || undefined,
    ...rest,
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      if (inert) event.preventDefault();
      else onClick?.(event);
    },
  };
  return renderPart('button', 'button', button, { tone, pending }, ref);
});

/** The state of a `Button`. */
export interface ButtonState {
  /** `danger` ends something; `plain` has no border. @default a bordered button */
  tone?: 'danger' | 'plain' | undefined;
  /** What it started is not finished. */
  pending?: boolean | undefined;
  /** It can't be used for now. */
  unavailable?: boolean | undefined;
}

/** Props of `Sessions.Button`. */
export type ButtonProps = PartProps<'button', ButtonState>;
