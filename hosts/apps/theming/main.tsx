import { DevicesPage, type Sessions, UserSessionProvider } from '@user-sessions/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles.ts';

const theme = new URLSearchParams(location.search).get('theme');
const options: Sessions.RootOptions =
  theme === 'light' || theme === 'dark' || theme === 'auto' ? { theme } : {};

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <UserSessionProvider>
      <DevicesPage {...options} />
    </UserSessionProvider>
  </StrictMode>,
);
