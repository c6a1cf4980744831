'use client';
import { createContext, forwardRef, type ReactNode, useContext, useId, useMemo } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import { type PartProps, renderPart } from './createPart.ts';

/** What a `Filter` passes to its options. */
interface FilterContextValue {
  name: string;
  value: string;
  onValueChange: (value: string) => void;
}

const FilterContext = createContext<FilterContextValue | undefined>(undefined);

/** A choice of one among a few, built from native radio buttons. Its children are `FilterOption`s. */
export const Filter = forwardRef<HTMLFieldSetElement, FilterProps>(function Filter(props, ref) {
  const { label, value, variant, onValueChange, children, ...rest } = props;
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
      {renderPart('fieldset', 'filter', { ...rest, children: content }, { variant }, ref)}
    </FilterContext.Provider>
  );
});

/** Props of `Sessions.Filter`. */
export interface FilterProps extends PartProps<'fieldset'> {
  /** What is chosen: "Status". */
  label: ReactNode;
  value: string;
  onValueChange: (value: string) => void;
  /** @default tabs side by side */
  variant?: 'chips' | undefined;
}

/** One choice of a `Filter`, and how many devices it has. */
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
        {count !== undefined && <span className="us-filter-count">{translator.number(count)}</span>}
      </>
    );
    return renderPart('label', 'filter-option', { ...rest, children: content }, { selected }, ref);
  },
);

/** Props of `Sessions.FilterOption`. */
export interface FilterOptionProps extends PartProps<'label'> {
  value: string;
  /** Left out where it is not known. */
  count?: number | undefined;
}

/** A field that narrows the list while the user types. */
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
