import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import '@user-sessions/react/styles.css';

export function SecurityPage() {
  return (
    <UserSessionProvider>
      <DevicesPage />
    </UserSessionProvider>
  );
}
