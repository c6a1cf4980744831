import { join } from 'node:path';
import { checkHosts } from './checkHosts.ts';
import { hosts } from './hosts.ts';

const kitchen = join(import.meta.dirname, '..', 'node_modules', '.cache', 'hosts');

checkHosts(
  kitchen,
  hosts.filter(({ isCheap }) => isCheap),
);
