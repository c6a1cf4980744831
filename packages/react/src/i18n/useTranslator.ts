'use client';
import { createContext, useContext } from 'react';
import { createTranslator, type Translator } from './createTranslator.ts';
import { english } from './languages/english.ts';

/** Passes the language to every part below `Sessions.Root`. */
export const TranslatorContext = createContext<Translator | undefined>(undefined);

let defaultTranslator: Translator | undefined;

/** The texts, dates and numbers of the language that `Sessions.Root` was given. English outside of one. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator) return translator;
  defaultTranslator ??= createTranslator(english);
  return defaultTranslator;
}
