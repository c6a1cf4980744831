import { describe, expect, it } from 'vitest';
import { ACTIONS, clientLayer } from '../../test/faults/actions.ts';
import { FAULTS } from '../../test/faults/faults.ts';
import { World } from '../../test/faults/world.ts';

describe.each(FAULTS)('$name', ({ before, interference, mayRepeat, isRevoking, fails = [] }) => {
  it.each(ACTIONS)('is survived by "%s"', { timeout: 30_000 }, async (action) => {
    const world = await World.create(clientLayer, { enableBlacklist: isRevoking ?? false });
    await before?.(world);
    const result = await world.act(0, action, ['phone', 'old'], {
      mayRepeat: mayRepeat ?? false,
      ...(interference && { interference }),
    });
    if (fails.includes(action)) {
      const claims = Object.values(result.claims ?? {});
      expect(result.error !== undefined || claims.every((claim) => claim !== 'signed-out')).toBe(true);
    }
    await world.checkWayOn();
    world.close();
  });
});
