import { DevicesPage, UserSessionProvider } from '@user-sessions/react';

/** The page of the README, unchanged. */
export function SecurityPage() {
  return (
    <UserSessionProvider>
      <DevicesPage />
    </UserSessionProvider>
  );
}
