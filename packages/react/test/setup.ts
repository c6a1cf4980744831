import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

const levels = ['error', 'warn', 'info', 'log', 'debug'] as const;
let spies: MockInstance[] = [];

beforeEach(() => {
  spies = levels.map((level) => vi.spyOn(console, level));
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  const said = spies.flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')));
  for (const spy of spies) spy.mockRestore();
  expect(said, 'stray console output').toEqual([]);
});
