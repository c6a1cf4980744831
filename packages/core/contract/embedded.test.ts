import { createMemoryStore } from '@user-sessions/service';
import { createSqliteStore } from '@user-sessions/service/sqlite';
import { describeContract } from '../../service/contract/describeContract.ts';
import { embeddedSubject } from '../../service/contract/embeddedSubject.ts';
import { clientContract } from './clientContract.ts';

const stores = {
  'the memory store': async () => createMemoryStore(),
  'the SQLite store': () => createSqliteStore({ url: ':memory:' }),
};

for (const [name, openStore] of Object.entries(stores)) {
  describeContract(embeddedSubject(name, openStore), clientContract, 'the contract through our client');
}
