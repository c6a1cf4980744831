import stylesheet from '@user-sessions/react/styles.css?inline';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SecurityPage } from './Page.tsx';
import './styles.ts';

const shadow = (document.getElementById('root') ?? document.body).attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(stylesheet);
shadow.adoptedStyleSheets = [sheet];

createRoot(shadow.appendChild(document.createElement('div'))).render(
  <StrictMode>
    <SecurityPage />
  </StrictMode>,
);
