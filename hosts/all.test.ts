import { join } from 'node:path';
import { checkHosts } from './checkHosts.ts';
import { hosts } from './hosts.ts';

const only = process.env.HOSTS?.split(',');

checkHosts(
  join(import.meta.dirname, '.build'),
  hosts.filter(({ name }) => !only || name === 'bare' || only.some((word) => name.includes(word))),
);
