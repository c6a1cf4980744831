'use client';

import { useContext } from 'react';
import type { Translator } from './createTranslator.ts';
import { TranslatorContext } from './TranslatorContext.ts';

/** The words, dates and numbers of the language that `Sessions.Root` was given. */
export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}
