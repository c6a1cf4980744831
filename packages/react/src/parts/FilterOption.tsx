'use client';

import { forwardRef, useContext } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import type { PartProps } from './createPart.ts';
import { FilterContext } from './FilterContext.ts';
import { renderPart } from './renderPart.ts';

/** One choice of a `Filter`, with how many there are of it. */
export const FilterOption = forwardRef<HTMLLabelElement, FilterOptionProps>(
  function FilterOption(props, ref) {
    const { value, count, children, ...rest } = props;
    const filter = useContext(FilterContext);
    const translator = useTranslator();
    const selected = filter?.value === value;
    const content = (
      <>
        <input
          type="radio"
          name={filter?.name}
          value={value}
          checked={selected}
          onChange={() => filter?.onValueChange(value)}
        />
        <span>{children}</span>
        <span className="us-filter-count">{count === undefined ? '' : translator.number(count)}</span>
      </>
    );
    return renderPart('label', 'filter-option', { ...rest, children: content }, { selected }, ref);
  },
);

/** Props of `Sessions.FilterOption`. */
export interface FilterOptionProps extends PartProps<'label'> {
  value: string;
  /** Its room is kept while it is not known. */
  count?: number | undefined;
}
