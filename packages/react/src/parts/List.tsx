'use client';
import type { UserSessionStatus } from '@user-sessions/core';
import type { DeviceKind } from '@user-sessions/core/devices';
import { forwardRef, type ReactNode, useContext } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import { NowContext } from './contexts.ts';
import { createPart, type PartProps, renderPart } from './createPart.ts';

/** The list of devices. */
export const List = createPart<'ul', ListState>('ul', 'list', 'busy');

/** The state of a `List`, as `data-*`. */
export interface ListState {
  /** Its rows are those of the previous page. */
  busy?: boolean | undefined;
}

/** One device. */
export const Item = createPart<'li', ItemState>(
  'li',
  'item',
  'current',
  'kind',
  'pending',
  'selected',
  'status',
);

/** The state of an `Item`, as `data-*`. */
export interface ItemState {
  /** The device in use now. */
  current?: boolean | undefined;
  kind?: DeviceKind | undefined;
  /** It is being signed out. */
  pending?: boolean | undefined;
  selected?: boolean | undefined;
  status?: UserSessionStatus | undefined;
}

/** What opens: a `Summary`, and `Facts` below it. */
export const Details = createPart('details', 'details');

/** The part of `Details` that is always shown. */
export const Summary = createPart('summary', 'summary');

/** What a device is called. */
export const Name = createPart('span', 'name');

/** A short mark beside a name: "This device", "New". */
export const Badge = createPart<'span', BadgeState>('span', 'badge', 'tone');

/** The state of a `Badge`, as `data-*`. */
export interface BadgeState {
  tone?: 'accent' | 'active' | undefined;
}

/** The line below the name: browser, last activity, location. */
export const Meta = createPart('span', 'meta');

/** One piece of the `Meta` line. */
export const MetaItem = createPart('span', 'meta-item');

/** Why a sign-out failed, in the row of its device. */
export const ItemError = createPart('p', 'item-error');

/** Older devices that look like the one above them. */
export const Similar = createPart('div', 'similar');

/** The facts that `Details` shows when open. */
export const Facts = createPart('dl', 'facts');

/** One fact: a term and its value. */
export const Fact = forwardRef<HTMLDivElement, FactProps>(function Fact(
  { label, wide, children, ...props },
  ref,
) {
  const content = (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
  return renderPart('div', 'fact', { ...props, children: content }, { wide }, ref);
});

/** Props of `Sessions.Fact`. */
export interface FactProps extends PartProps<'div'> {
  /** What the fact is about. */
  label: ReactNode;
  /** The value is long and gets a line of its own. @default false */
  wide?: boolean | undefined;
}

/** A relative time such as "3 hours ago", with the full date and its time zone in the tooltip. */
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
  /** Shows the full date instead of the relative time. @default false */
  full?: boolean | undefined;
}
