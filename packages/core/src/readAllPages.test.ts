import { describe, expect, it } from 'vitest';
import { readAllPages } from './readAllPages.ts';
import type { UserSession, UserSessionList } from './userSession.ts';

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

describe('readAllPages', () => {
  it('goes on past short and empty pages, as far as the page count says', async () => {
    const pages = [
      page(['a'], { pageCount: 4 }),
      page([], { pageCount: 4 }),
      page(['b'], { pageCount: 4 }),
      page(['c']),
    ];
    expect(ids(await readAllPages(async ({ page: number }) => pages[number - 1] ?? page([])))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('stops where the page count says, also after a full page', async () => {
    const read: number[] = [];
    await readAllPages(async ({ page: number }) => {
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
    expect(ids(await readAllPages(async ({ page: number }) => pages[number - 1] ?? page([])))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('gives up on pages without end', async () => {
    const reading = readAllPages(async ({ page: number }) => page([], { pageCount: number + 1 }));
    await expect(reading).rejects.toMatchObject({ code: 'invalid-response' });
  });

  it('does not pass over rows that could not be read, since others decide by them', async () => {
    const reading = readAllPages(async () => ({ ...page(['a']), unreadable: 1 }));
    await expect(reading).rejects.toMatchObject({ code: 'invalid-response' });
  });

  it('stops when it has enough', async () => {
    const sessions = await readAllPages(
      async ({ page: number }) => page([`${number}`], { pageCount: 9 }),
      undefined,
      ({ list }) => list[0]?.id === '2',
    );
    expect(ids(sessions)).toEqual(['1', '2']);
  });
});
