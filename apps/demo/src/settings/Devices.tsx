import { useQuery } from '@tanstack/react-query';
import { DevicesPage, type DevicesPageProps } from '@user-sessions/react';
import type { ReactNode } from 'react';
import { readAppearance } from './appearance.ts';
import { loadMessages } from './languages.ts';

/** The devices page, in the language that was chosen. */
export function Devices(props: DevicesPageProps): ReactNode {
  const { language } = readAppearance();
  const messages = useQuery({
    queryKey: ['messages', language],
    queryFn: () => loadMessages(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (messages.isPending) return null;
  // In English rather than not at all, where the messages cannot be fetched.
  return <DevicesPage messages={messages.data} headingLevel={2} {...props} />;
}
