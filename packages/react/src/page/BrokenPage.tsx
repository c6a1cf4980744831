'use client';

import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

/** Stands in for a page that failed. */
export function BrokenPage({ onRetry }: { onRetry: () => void }) {
  const { text } = useTranslator();
  return (
    <Sessions.Notice tone="danger" role="alert">
      <p>{text('broken')}</p>
      <Sessions.Button onClick={onRetry}>{text('tryAgain')}</Sessions.Button>
    </Sessions.Notice>
  );
}
