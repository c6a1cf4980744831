import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createSqliteStore } from '../src/sqlite/createSqliteStore.ts';
import { contract } from './contract.ts';
import { describeContract } from './describeContract.ts';
import { embeddedSubject } from './embeddedSubject.ts';

const folder = mkdtempSync(join(tmpdir(), 'user-sessions-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

describeContract(
  embeddedSubject('the SQLite store', () => {
    files += 1;
    return createSqliteStore({ url: `file:${join(folder, `${files}.db`)}` });
  }),
  contract,
);
