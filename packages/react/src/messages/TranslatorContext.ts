'use client';

import { createContext } from 'react';
import { createTranslator, type Translator } from './createTranslator.ts';
import { english } from './english.ts';

/** Carries the language to every part below it. English where nobody says otherwise. */
export const TranslatorContext = createContext<Translator>(createTranslator(english));
