import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVisit } from './createVisit.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('createVisit', () => {
  it('knows no last visit, and keeps none, where a person has blocked storage', () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    const visit = createVisit();
    visit.keep('z1someone', 1);
    expect(visit.getLastVisit('z1someone')).toBeUndefined();
  });

  it.each(['', 'yesterday-ish', '[object Object]'])('takes %o for no time', (kept) => {
    vi.stubGlobal('localStorage', { getItem: () => kept });
    expect(createVisit().getLastVisit('z1someone')).toBeUndefined();
  });
});
