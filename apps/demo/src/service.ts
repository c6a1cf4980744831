import { createUserSessionService } from '@user-sessions/core';

/** The page's own origin serves the sessions, so there is nothing to configure. */
export const service = createUserSessionService();
