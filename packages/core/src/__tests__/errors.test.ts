import { describe, expect, it, vi } from 'vitest';
import { isUserSessionError, UserSessionError } from '../errors.ts';

describe('isUserSessionError', () => {
  it('recognises the errors of another copy of the package', async () => {
    vi.resetModules();
    const other = await import('../errors.ts');
    const error = new other.UserSessionError('network', 'No answer.');
    expect(error instanceof UserSessionError).toBe(false);
    expect(isUserSessionError(error)).toBe(true);
  });

  it.each([undefined, null, 'network', { code: 'network' }, new Error('network')])(
    'does not accept %o',
    (value) => {
      expect(isUserSessionError(value)).toBe(false);
    },
  );
});
