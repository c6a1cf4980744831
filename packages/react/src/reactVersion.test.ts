import { version } from 'react';
import { version as domVersion } from 'react-dom';
import { describe, expect, it } from 'vitest';

describe('the tests', () => {
  it('run with the React that their project names', () => {
    const major = process.env.REACT_MAJOR ?? '19';
    expect(version.split('.')[0]).toBe(major);
    expect(domVersion.split('.')[0]).toBe(major);
  });
});
