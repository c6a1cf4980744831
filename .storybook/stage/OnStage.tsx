import { QueryClientProvider } from '@tanstack/react-query';
import { UserSessionProvider } from '@user-sessions/react';
import type { ReactNode } from 'react';
import type { Stage } from './createStage.ts';
import { languageOf } from './languages.ts';
import type { Settings } from './settings.ts';

/** The room around a story: theme, width, direction and the service of its stage. */
export function OnStage({ stage, settings, children }: OnStageProps): ReactNode {
  const { theme, width } = settings;
  const { messages } = languageOf(settings.language);
  return (
    <main className="stage" data-story-theme={theme} dir={directionOf(settings)} lang={messages.locale}>
      <div className="stage-room" data-width={width}>
        <QueryClientProvider client={stage.queryClient}>
          <UserSessionProvider service={stage.service} now={stage.now}>
            {children}
          </UserSessionProvider>
        </QueryClientProvider>
      </div>
    </main>
  );
}

/** The way that text runs. */
export function directionOf({ direction, language }: Settings): 'ltr' | 'rtl' {
  return direction === 'ltr' || direction === 'rtl' ? direction : languageOf(language).messages.direction;
}

interface OnStageProps {
  stage: Stage;
  settings: Settings;
  children: ReactNode;
}
