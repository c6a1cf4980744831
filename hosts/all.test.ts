import { join } from 'node:path';
import { checkHosts } from './checkHosts.ts';
import { hosts } from './hosts.ts';

/** Another version is built and pictured beside this one. */
const earlier = process.env.HOSTS_PACKED ? '-earlier' : '';
const only = process.env.HOSTS?.split(',');

checkHosts(
  join(import.meta.dirname, `.build${earlier}`),
  hosts.filter(({ name }) => !only || name === 'bare' || only.some((word) => name.includes(word))),
);
