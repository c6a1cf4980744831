'use client';

import { forwardRef, useContext } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import type { PartProps } from './createPart.ts';
import { NowContext } from './NowContext.ts';
import { renderPart } from './renderPart.ts';

/** A moment as people say it, "3 hours ago", with the full date and its time zone at hand. */
export const Time = forwardRef<HTMLTimeElement, TimeProps>(function Time({ date, full, ...props }, ref) {
  const translator = useTranslator();
  const now = useContext(NowContext);
  const fullDate = translator.fullDate(date);
  const time = {
    dateTime: date,
    title: full ? undefined : fullDate,
    children: full ? fullDate : translator.relativeTime(date, now),
    ...props,
  };
  return renderPart('time', 'time', time, {}, ref);
});

/** Props of `Sessions.Time`. */
export interface TimeProps extends PartProps<'time'> {
  /** ISO 8601. */
  date: string;
  /** Writes the full date out, instead of the relative time. @default false */
  full?: boolean | undefined;
}
