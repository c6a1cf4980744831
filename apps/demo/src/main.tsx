import '@user-sessions/react/styles.css';
import './styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { UserSessionProvider } from '@user-sessions/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadPreferences } from './preferences/preferences.ts';
import { service } from './service.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await loadPreferences();

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <UserSessionProvider service={service}>
        <App />
      </UserSessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
