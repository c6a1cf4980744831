declare module 'virtual:api' {
  export const api: readonly import('./apiEntry.ts').ApiEntry[];
}
