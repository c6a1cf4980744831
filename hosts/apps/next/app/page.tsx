import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import '@user-sessions/react/styles.css';

export default function SecurityPage() {
  return (
    <UserSessionProvider>
      <DevicesPage />
    </UserSessionProvider>
  );
}
