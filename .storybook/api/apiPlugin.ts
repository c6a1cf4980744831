import type { Plugin } from 'vite';
import { readApi } from './readApi.ts';

const id = 'virtual:api';

/** Lets the docs import what the types and doc comments of the packages say, as `virtual:api`. */
export function apiPlugin(): Plugin {
  return {
    name: 'user-sessions-api',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export const api = ${JSON.stringify(readApi())};` : undefined),
  };
}
