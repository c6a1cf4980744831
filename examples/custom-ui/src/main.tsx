import './styles.css';
import { UserSessionProvider } from '@user-sessions/react';
import { createRoot } from 'react-dom/client';
import { Devices } from './Devices.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <UserSessionProvider>
      <Devices />
    </UserSessionProvider>,
  );
}
