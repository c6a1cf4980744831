import { ChakraProvider, defaultSystem } from '@chakra-ui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SecurityPage } from './Page.tsx';
import './styles.ts';

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <ChakraProvider value={defaultSystem}>
      <SecurityPage />
    </ChakraProvider>
  </StrictMode>,
);
