'use client';

import { forwardRef, type ReactNode, useId, useMemo } from 'react';
import type { PartProps } from './createPart.ts';
import { FilterContext } from './FilterContext.ts';
import { renderPart } from './renderPart.ts';

/** A choice of one among a few, made of native radio buttons. Holds `FilterOption`s. */
export const Filter = forwardRef<HTMLFieldSetElement, FilterProps>(function Filter(props, ref) {
  const { label, value, onValueChange, children, ...rest } = props;
  const name = useId();
  const context = useMemo(() => ({ name, value, onValueChange }), [name, value, onValueChange]);
  const content = (
    <>
      <legend>{label}</legend>
      {children}
    </>
  );
  return (
    <FilterContext.Provider value={context}>
      {renderPart('fieldset', 'filter', { ...rest, children: content }, {}, ref)}
    </FilterContext.Provider>
  );
});

/** Props of `Sessions.Filter`. */
export interface FilterProps extends PartProps<'fieldset'> {
  /** What is chosen: "Status". */
  label: ReactNode;
  value: string;
  onValueChange: (value: string) => void;
}
