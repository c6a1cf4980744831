'use client';

import { forwardRef, type ReactNode, useEffect, useRef } from 'react';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/** A native checkbox in its label: of a device, or of all of them. */
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
  /** Some are checked, some are not. @default false */
  indeterminate?: boolean | undefined;
  /** Its name, where the text in it is not name enough. */
  label?: string | undefined;
  children?: ReactNode;
}
