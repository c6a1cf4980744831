import { QueryClientProvider } from '@tanstack/react-query';
import { UserSessionProvider } from '@user-sessions/react';
import type { ReactNode } from 'react';
import { Host } from '../hosts/Host.tsx';
import type { StoryEnvironment } from './createStoryEnvironment.ts';
import { languageOf } from './languages.ts';
import type { Settings } from './settings.ts';

/** What surrounds a story: theme, host, width, direction, and the service of its environment. */
export function StoryFrame({ environment, settings, children }: StoryFrameProps): ReactNode {
  const { theme, width } = settings;
  const { messages } = languageOf(settings.language);
  return (
    <main className="story-frame" data-story-theme={theme} dir={directionOf(settings)} lang={messages.locale}>
      <Host theme={theme}>
        <div className="story-width" data-width={width}>
          <QueryClientProvider client={environment.queryClient}>
            <UserSessionProvider service={environment.service} now={environment.now}>
              {children}
            </UserSessionProvider>
          </QueryClientProvider>
        </div>
      </Host>
    </main>
  );
}

/** The direction of the toolbar, or else of the language. */
export function directionOf({ direction, language }: Settings): 'ltr' | 'rtl' {
  return direction === 'ltr' || direction === 'rtl' ? direction : languageOf(language).messages.direction;
}

interface StoryFrameProps {
  environment: StoryEnvironment;
  settings: Settings;
  children: ReactNode;
}
