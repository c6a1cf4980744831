import { join } from 'node:path';

export default {
  // Where the app's dependencies are: it is built two folders below.
  turbopack: { root: join(import.meta.dirname, '..', '..') },
};
