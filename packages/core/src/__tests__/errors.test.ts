import { describe, expect, it, vi } from 'vitest';
import { isUserSessionError, UserSessionError } from './userSessionError.ts';

describe('isUserSessionError', () => {
  it('knows the errors of another copy of the package', async () => {
    vi.resetModules();
    const other = await import('./userSessionError.ts');
    const error = new other.UserSessionError('network', 'No answer.');
    expect(error instanceof UserSessionError).toBe(false);
    expect(isUserSessionError(error)).toBe(true);
  });

  it.each([undefined, null, 'network', { code: 'network' }, new Error('network')])(
    'is not taken in by %o',
    (value) => {
      expect(isUserSessionError(value)).toBe(false);
    },
  );
});
