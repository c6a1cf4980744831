'use client';

import type { ReactNode } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';

/** What the page is, and whose devices it shows. */
export function PageHeader({ did, children }: PageHeaderProps) {
  const { text } = useTranslator();
  return (
    <Sessions.Header>
      <Sessions.Title>{text('title')}</Sessions.Title>
      <Sessions.Description>{text(did ? 'descriptionOfPerson' : 'description')}</Sessions.Description>
      {children}
    </Sessions.Header>
  );
}

interface PageHeaderProps {
  did: string | undefined;
  children?: ReactNode;
}
