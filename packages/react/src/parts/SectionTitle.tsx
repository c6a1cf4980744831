'use client';

import { forwardRef, useContext } from 'react';
import type { PartProps } from './createPart.ts';
import { HeadingLevelContext } from './HeadingLevelContext.ts';
import { renderPart } from './renderPart.ts';

/** The heading of a `Section`, one level below the page's. It can take the focus when a list changed. */
export const SectionTitle = forwardRef<HTMLHeadingElement, PartProps<'h3'>>(
  function SectionTitle(props, ref) {
    const level = useContext(HeadingLevelContext);
    return renderPart(`h${level + 1}`, 'section-title', { tabIndex: -1, ...props }, {}, ref);
  },
);
