'use client';

import { createContext } from 'react';

/** Where the page stands in the document's outline. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

/** The level of the page's own heading; sections are one below. */
export const HeadingLevelContext = createContext<HeadingLevel>(2);
