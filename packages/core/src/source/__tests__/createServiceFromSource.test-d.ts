import { describe, expectTypeOf, it } from 'vitest';
import { createServiceFromSource, type SessionSource, type UserSessionService } from '../../index.ts';

describe('createServiceFromSource', () => {
  it('takes two functions', () => {
    expectTypeOf(
      createServiceFromSource({
        list: async () => [{ key: 'a', current: true, userAgent: null, lastActiveAt: new Date() }],
        signOut: (key) => fetch(`/api/sessions/${key}`, { method: 'DELETE' }),
      }),
    ).toEqualTypeOf<UserSessionService>();
  });

  it('takes a source without `signOut` on purpose only', () => {
    const list: SessionSource['list'] = async () => [];
    // @ts-expect-error `signOut` is missing
    createServiceFromSource({ list });
    expectTypeOf(createServiceFromSource({ list }, { readOnly: true })).toEqualTypeOf<UserSessionService>();
  });
});
