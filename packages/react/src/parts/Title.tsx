'use client';

import { forwardRef, useContext } from 'react';
import type { PartProps } from './createPart.ts';
import { HeadingLevelContext } from './HeadingLevelContext.ts';
import { renderPart } from './renderPart.ts';

/** The heading of the page, at the level that `Root` was given. */
export const Title = forwardRef<HTMLHeadingElement, PartProps<'h2'>>(function Title(props, ref) {
  const level = useContext(HeadingLevelContext);
  return renderPart(`h${level}`, 'title', props, {}, ref);
});
