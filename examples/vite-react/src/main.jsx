import { DevicesPage, UserSessionProvider } from '@user-sessions/react';
import { createRoot } from 'react-dom/client';
import '@user-sessions/react/styles.css';

createRoot(document.getElementById('root')).render(
  <UserSessionProvider>
    <DevicesPage />
  </UserSessionProvider>,
);
