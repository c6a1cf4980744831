import './styles.css';
import { UserSessionProvider } from '@user-sessions/react';
import { createRoot } from 'react-dom/client';
import { Devices } from './Devices';

// #region page
export function SecurityPage() {
  return (
    <UserSessionProvider>
      <Devices />
    </UserSessionProvider>
  );
}
// #endregion

const root = document.getElementById('root');
if (root) createRoot(root).render(<SecurityPage />);
