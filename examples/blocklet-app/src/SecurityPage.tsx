import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import '@user-sessions/react/styles.css';
import { sdk } from './sdk';

export function SecurityPage() {
  return (
    <UserSessionProvider service={sdk}>
      <DevicesPage />
    </UserSessionProvider>
  );
}
