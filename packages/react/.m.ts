export { UserSessionProvider, useMyLoginSessions, useUserSessions, useSignOutSession } from './src/index.ts'
