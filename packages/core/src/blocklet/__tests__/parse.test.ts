import { describe, expect, it } from 'vitest';
import { computeStatus } from './computeStatus.ts';

const rule = { now: Date.parse('2026-01-08T00:00:00.000Z'), ttl: 604_800 };

describe('computeStatus', () => {
  it('calls a session expired that was last used longer ago than the time to live', () => {
    expect(computeStatus('online', '2026-01-01T00:00:00.000Z', rule)).toBe('online');
    expect(computeStatus('online', '2025-12-31T23:59:59.999Z', rule)).toBe('expired');
  });

  it('calls a session signed out however long ago that was', () => {
    expect(computeStatus('offline', '2020-01-01T00:00:00.000Z', rule)).toBe('offline');
  });

  it.each([undefined, 'Online', 'expired'])('goes by the date where the service says %o', (stored) => {
    expect(computeStatus(stored, '2026-01-07T00:00:00.000Z', rule)).toBe('online');
  });
});
