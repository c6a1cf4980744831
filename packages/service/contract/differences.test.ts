import { describe, expect, it } from 'vitest';
import { contract } from './contract.ts';
import { differences } from './differences.ts';

const names = contract.flatMap((suite) => suite.cases.map((each) => each.name));

describe('the contract', () => {
  it('names each case once', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('lists no difference that is not a case', () => {
    expect(Object.keys(differences).filter((name) => !names.includes(name))).toEqual([]);
  });
});
