import tailwindcss from '@tailwindcss/vite';
import { userSessionService } from '@user-sessions/service/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [react(), tailwindcss(), userSessionService()] });
