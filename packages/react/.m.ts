export { UserSessionProvider, useMyLoginSessions, useSignOutSession, useUserSessions } from './src/index.ts';
