'use client';

import { createContext } from 'react';

/** What a `Filter` tells its options. */
export interface FilterContextValue {
  name: string;
  value: string;
  onValueChange: (value: string) => void;
}

/** Ties options to the `Filter` around them. */
export const FilterContext = createContext<FilterContextValue | undefined>(undefined);
