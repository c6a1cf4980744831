'use client';
import type { SignOutResult } from '@user-sessions/core';
import { forwardRef } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import { createPart, type PartProps, renderPart } from './createPart.ts';

/** A message about the whole list, and what can be done about it. */
export const Notice = createPart<'div', NoticeState>('div', 'notice', 'tone');

/** The state of a `Notice`, as `data-*`. */
export interface NoticeState {
  /** @default neutral */
  tone?: 'danger' | 'warning' | undefined;
}

/** A quiet message that something was done. It goes away by itself. */
export const Toast = createPart('div', 'toast');

/**
 * A live region: screen readers read its text when it changes. It has to be on the page before it is filled.
 */
export const Announcement = forwardRef<HTMLDivElement, PartProps<'div'>>(function Announcement(props, ref) {
  const region = { role: 'status', 'aria-live': 'polite', 'aria-atomic': true, ...props };
  return renderPart('div', 'announcement', region, {}, ref);
});

/** How far a bulk sign-out is: a bar, and "Signing out 12 of 40…". */
export const Progress = forwardRef<HTMLDivElement, ProgressProps>(function Progress(props, ref) {
  const { done, total, ...rest } = props;
  const { text } = useTranslator();
  const label = total > 0 ? text('progress', { done, total }) : text('signingOut');
  // Without a value the bar shows that something is under way, but not how far it is.
  const value = total > 0 ? { value: done, max: total } : {};
  const children = (
    <>
      <span>{label}</span>
      <progress aria-label={text('signingOut')} {...value} />
    </>
  );
  return renderPart('div', 'progress', { ...rest, children }, {}, ref);
});

/** Props of `Sessions.Progress`. */
export interface ProgressProps extends PartProps<'div'> {
  done: number;
  /** 0 while it is not known. */
  total: number;
}

/** The results of a bulk sign-out, device by device. */
export const Results = createPart('ul', 'results');

/** The result for one device. */
export const Result = createPart<'li', ResultState>('li', 'result', 'outcome');

/** The state of a `Result`, as `data-*`. */
export interface ResultState {
  outcome?: SignOutResult['outcome'] | undefined;
}
