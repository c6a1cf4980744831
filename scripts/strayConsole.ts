import { afterEach, beforeEach, expect } from 'vitest';

// A setup file for Vitest: a test that leaves anything in the console fails. One that expects a message
// puts a spy in the console's place, and the message never gets here.

const methods = ['debug', 'info', 'log', 'warn', 'error'] as const;
let stray: string[] = [];

for (const method of methods) {
  const original = console[method];
  console[method] = (...args: unknown[]) => {
    stray.push(`console.${method}: ${args.map(String).join(' ')}`);
    original(...args);
  };
}

beforeEach(() => {
  stray = [];
});

afterEach(() => {
  expect(stray, 'stray console output').toEqual([]);
});
