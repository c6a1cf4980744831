import { describe, expect, it } from 'vitest';
import type { UserSession, UserSessionList } from '../../types.ts';
import { listAllPages } from '../listAllPages.ts';

const session = (id: string): UserSession => ({
  id,
  visitorId: id,
  userDid: 'z1someone',
  appPid: 'app',
  passportId: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
  extra: {},
  ua: null,
  lastLoginIp: null,
  status: 'online',
});

function page(ids: string[], paging: Partial<UserSessionList['paging']> = {}): UserSessionList {
  const list = ids.map(session);
  return { list, paging: { page: 1, pageSize: 100, pageCount: 1, total: 0, ...paging }, unreadable: 0 };
}

const ids = (sessions: UserSession[]) => sessions.map(({ id }) => id);

describe('listAllPages', () => {
  it('continues past short and empty pages, up to the page count', async () => {
    const pages = [
      page(['a'], { pageCount: 4 }),
      page([], { pageCount: 4 }),
      page(['b'], { pageCount: 4 }),
      page(['c']),
    ];
    expect(ids(await listAllPages(async ({ page: number }) => pages[number - 1] ?? page([])))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('stops at the page count, also after a full page', async () => {
    const read: number[] = [];
    await listAllPages(async ({ page: number }) => {
      read.push(number);
      return page(
        Array.from({ length: 100 }, (_, index) => `${number}-${index}`),
        { pageCount: 2 },
      );
    });
    expect(read).toEqual([1, 2]);
  });

  it('gives each row once when rows move from page to page while they are read', async () => {
    const pages = [page(['a', 'b'], { pageCount: 2 }), page(['b', 'c'], { pageCount: 2 })];
    expect(ids(await listAllPages(async ({ page: number }) => pages[number - 1] ?? page([])))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('gives up on pages without end', async () => {
    const listing = listAllPages(async ({ page: number }) => page([], { pageCount: number + 1 }));
    await expect(listing).rejects.toMatchObject({ code: 'invalid-response' });
  });

  it('rejects when rows are unreadable, because decisions are made by all rows', async () => {
    const listing = listAllPages(async () => ({ ...page(['a']), unreadable: 1 }));
    await expect(listing).rejects.toMatchObject({ code: 'invalid-response' });
  });

  it('stops early when a page is enough', async () => {
    const sessions = await listAllPages(
      async ({ page: number }) => page([`${number}`], { pageCount: 9 }),
      undefined,
      ({ list }) => list[0]?.id === '2',
    );
    expect(ids(sessions)).toEqual(['1', '2']);
  });

  it('lists again until a pass is consistent: no row twice, and the same total on each page', async () => {
    const passes = [
      // A row of page 2 moved to page 1, so the last one of page 1 comes again and "moved" is missing.
      [page(['a', 'b'], { pageCount: 2, total: 4 }), page(['b', 'c'], { pageCount: 2, total: 4 })],
      // Rows were signed out elsewhere: the total changes, and a row is skipped.
      [page(['moved', 'a'], { pageCount: 2, total: 4 }), page(['d'], { pageCount: 2, total: 3 })],
      [page(['moved', 'a'], { pageCount: 2, total: 3 }), page(['c'], { pageCount: 2, total: 3 })],
    ];
    let requests = 0;
    const sessions = await listAllPages(async ({ page: number }) => {
      const pass = passes[Math.floor(requests++ / 2)];
      return pass?.[number - 1] ?? page([]);
    });
    expect(requests).toBe(6);
    expect(ids(sessions).sort()).toEqual(['a', 'b', 'c', 'd', 'moved']);
  });

  it('lists at most five times, and returns what it saw', async () => {
    let requests = 0;
    const sessions = await listAllPages(async () =>
      page([`${requests++}`], { pageCount: 2, total: requests }),
    );
    expect(requests).toBe(10);
    expect(sessions).toHaveLength(10);
  });
});
