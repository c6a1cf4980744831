'use client';
import { createContext, useContext } from 'react';
import { createTranslator, type Translator } from './createTranslator.ts';
import { english } from './languages/english.ts';

/** Passes the language to every part below `Sessions.Root`. English outside of one. */
export const TranslatorContext = createContext<Translator>(createTranslator(english));

/** The texts, dates and numbers of the language that `Sessions.Root` was given. */
export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}
