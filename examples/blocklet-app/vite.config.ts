import { userSessionService } from '@user-sessions/service/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), userSessionService({ app: { appName: 'Meadow' } })],
  // The SDK reads the environment of Node, which the vendor's Vite plugin provides.
  define: { 'process.env': {} },
});
