import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SecurityPage } from './Page.tsx';
import './styles.ts';

/** The build says whether the theme is written as CSS variables. */
declare const VARIABLES: boolean;

const themeOf = (mode: 'light' | 'dark') => createTheme({ palette: { mode }, cssVariables: VARIABLES });

/** Dark from a moment of the app's choosing, in its theme alone. */
function App() {
  const [mode, setMode] = useState<'light' | 'dark'>('light');
  useEffect(() => {
    const turn = () => setMode('dark');
    addEventListener('turn-dark', turn);
    return () => removeEventListener('turn-dark', turn);
  }, []);
  return (
    <ThemeProvider theme={themeOf(mode)}>
      <CssBaseline />
      <SecurityPage />
    </ThemeProvider>
  );
}

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
