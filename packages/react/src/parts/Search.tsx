'use client';

import { forwardRef } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import type { PartProps } from './createPart.ts';
import { renderPart } from './renderPart.ts';

/** A field that narrows the list as one types. */
export const Search = forwardRef<HTMLInputElement, SearchProps>(function Search(
  { value, onValueChange, ...props },
  ref,
) {
  const label = useTranslator().text('search');
  const input = {
    type: 'search',
    'aria-label': label,
    placeholder: label,
    autoComplete: 'off',
    spellCheck: false,
    value,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onValueChange(event.currentTarget.value),
    ...props,
  };
  return renderPart('input', 'search', input, {}, ref);
});

/** Props of `Sessions.Search`. */
export interface SearchProps extends Omit<PartProps<'input'>, 'onChange' | 'value'> {
  value: string;
  onValueChange: (value: string) => void;
}
