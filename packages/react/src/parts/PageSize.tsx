'use client';

import { type ChangeEvent, forwardRef } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/** How many rows a page has, to choose from. */
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
