import { userSessionService } from '@user-sessions/service/vite';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [userSessionService()] });
