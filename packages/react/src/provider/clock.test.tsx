import { act } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { createClock, useNow } from './clock.ts';

describe('useNow', () => {
  it('moves on every 30 seconds, for all components at once', async () => {
    const { service } = await createSignedInService();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const time = { now: 1_000 };
    const now = () => time.now;
    const { result } = renderHookInProvider(() => [useNow(), useNow()], { service, now });
    expect(result.current).toEqual([1_000, 1_000]);
    time.now = 31_000;
    act(() => void vi.advanceTimersByTime(29_999));
    expect(result.current).toEqual([1_000, 1_000]);
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current).toEqual([31_000, 31_000]);
  });
});

describe('the clock', () => {
  it('stops with its last listener, and starts again with the present time', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const time = { now: 1_000 };
    const clock = createClock(() => time.now, undefined);
    const removers = [clock.subscribe(() => {}), clock.subscribe(() => {})];
    expect(clock.getNow()).toBe(1_000);
    expect(vi.getTimerCount()).toBe(1);
    for (const remove of removers) remove();
    expect(vi.getTimerCount()).toBe(0);
    time.now = 5_000;
    expect(clock.getNow()).toBe(5_000);
  });
});
