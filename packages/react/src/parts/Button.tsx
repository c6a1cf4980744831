'use client';
import { forwardRef, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { createPart, type PartProps, renderPart } from './createPart.ts';

/** The buttons that belong together, such as those of a device. */
export const Actions = createPart('div', 'actions');

/**
 * A button. While `pending` or `unavailable` it does nothing but keeps its place and the focus, which a
 * disabled button would lose.
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
  /**
   * `danger` ends something, `primary` is the way on, `row` is a danger button without a border for rows,
   * `plain` has no border.
   *
   * @default a button with a border
   */
  tone?: 'danger' | 'primary' | 'plain' | 'row' | undefined;
  /** What it started has not finished. */
  pending?: boolean | undefined;
  /** It cannot be used now. Say why with `title` or `aria-describedby`. */
  unavailable?: boolean | undefined;
}

/** Props of `Sessions.Button`. */
export type ButtonProps = PartProps<'button', ButtonState>;

/** A native checkbox in its label. */
export const Checkbox = forwardRef<HTMLLabelElement, CheckboxProps>(function Checkbox(props, ref) {
  const { label, checked, indeterminate = false, onCheckedChange, children, ...rest } = props;
  const input = useRef<HTMLInputElement>(null);
  // There is no attribute for it.
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  const content = (
    <>
      <input
        ref={input}
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={(event) => onCheckedChange(event.currentTarget.checked)}
      />
      {children}
    </>
  );
  return renderPart('label', 'checkbox', { ...rest, children: content }, {}, ref);
});

/** Props of `Sessions.Checkbox`. */
export interface CheckboxProps extends PartProps<'label'> {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** Some are checked, but not all. @default false */
  indeterminate?: boolean | undefined;
  /** The accessible name, where the children do not say enough. */
  label?: string | undefined;
  children?: ReactNode;
}

/** What can be done with the selected devices. It stays in view while the list scrolls. */
export const SelectionBar = createPart('div', 'selection-bar');

/** The form that names a device. */
export const Rename = createPart('form', 'rename');
