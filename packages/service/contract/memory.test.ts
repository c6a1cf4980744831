import { createMemoryStore } from '../src/store/createMemoryStore.ts';
import { contract } from './contract.ts';
import { describeContract } from './describeContract.ts';
import { embeddedSubject } from './embeddedSubject.ts';

describeContract(
  embeddedSubject('the memory store', async () => createMemoryStore()),
  contract,
);
