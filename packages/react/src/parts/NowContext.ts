'use client';

import { createContext } from 'react';

/** The present, in milliseconds, for relative times. `undefined` where it must not be known yet. */
export const NowContext = createContext<number | undefined>(undefined);
