export { createSqliteStore } from './createSqliteStore.ts';
