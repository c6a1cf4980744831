'use client';
import { forwardRef } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import { useHeadingLevel } from './contexts.ts';
import { createPart, type PartProps, renderPart } from './createPart.ts';

/** All of the page. */
export const Page = createPart('div', 'page');

/** The top of the page: title and description. */
export const Header = createPart('header', 'header');

/** The page's heading, at the level that `Root` was given. */
export const Title = forwardRef<HTMLHeadingElement, PartProps<'h2'>>(function Title(props, ref) {
  return renderPart(`h${useHeadingLevel()}`, 'title', props, {}, ref);
});

/** A sentence below a title. */
export const Description = createPart('p', 'description');

/** One section of the page. Name it with its `SectionTitle` and `aria-labelledby`. */
export const Section = createPart('section', 'section');

/** A section's title, and what can be done with all of it. */
export const SectionHeader = createPart('div', 'section-header');

/** The heading of a `Section`, one level below the page's. It takes the focus when a list has emptied. */
export const SectionTitle = forwardRef<HTMLHeadingElement, PartProps<'h3'>>(
  function SectionTitle(props, ref) {
    return renderPart(`h${useHeadingLevel() + 1}`, 'section-title', { tabIndex: -1, ...props }, {}, ref);
  },
);

/** A row of controls above the list. */
export const Toolbar = createPart('div', 'toolbar');

/** One or two sentences that explain what the list shows. */
export const Hint = createPart('p', 'hint');

/** A link that is seen while it has the focus: jumps over a long list. */
export const SkipLink = createPart('a', 'skip-link');

/** Text for screen readers alone. */
export const VisuallyHidden = createPart('span', 'visually-hidden');

/** Says that there is nothing to list. */
export const Empty = createPart('div', 'empty');

/** A card that replaces the lists: signed out, no connection, no service. */
export const StatusCard = createPart('div', 'status-card');

/** An outline of the list while it loads. */
export const Skeleton = forwardRef<HTMLDivElement, SkeletonProps>(function Skeleton(
  { rows = 3, ...props },
  ref,
) {
  const label = useTranslator().text('loading');
  const children = Array.from({ length: rows }, (_, index) => (
    // The rows are all alike and never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div key={index} aria-hidden="true" />
  ));
  return renderPart('div', 'skeleton', { role: 'img', 'aria-label': label, children, ...props }, {}, ref);
});

/** Props of `Sessions.Skeleton`. */
export interface SkeletonProps extends PartProps<'div'> {
  /** @default 3 */
  rows?: number | undefined;
}
