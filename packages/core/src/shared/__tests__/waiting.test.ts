import { describe, expect, it } from 'vitest';
import { forEachLimit, untilAborted } from '../waiting.ts';

const items = [1, 2, 3, 4, 5, 6];

describe('forEachLimit', () => {
  it('calls for all items, at most a few at a time', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await forEachLimit(items, 2, async (item) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
      done.push(item);
    });
    expect(done).toEqual(items);
    expect(most).toBe(2);
  });

  it('begins no more once the signal aborts, and finishes those under way', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const run = async (item: number) => {
      if (item === 2) stop.abort();
      await Promise.resolve();
      done.push(item);
    };
    await forEachLimit(items, 2, run, stop.signal);
    expect(done).toEqual([1, 2]);
  });

  it('begins no more once a call fails, and rejects with that failure at the end', async () => {
    const done: number[] = [];
    const running = forEachLimit(items, 2, async (item) => {
      if (item === 1) throw new Error('first');
      await Promise.resolve();
      done.push(item);
    });
    await expect(running).rejects.toThrow('first');
    expect(done).toEqual([2]);
  });
});

describe('untilAborted', () => {
  it('settles as the promise does while the signal is quiet', async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });

  it('rejects as soon as the signal aborts', async () => {
    const stop = new AbortController();
    const waiting = untilAborted(new Promise(() => {}), stop.signal);
    stop.abort(new Error('stop'));
    await expect(waiting).rejects.toThrow('stop');
  });
});
