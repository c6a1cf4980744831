import { describe, expect, it } from 'vitest';
import { parseUser, parseUserSessionList, parseUserSessions } from '../parse.ts';

const row = {
  id: 'id',
  visitorId: 'visitor',
  userDid: 'z1user',
  updatedAt: '2026-01-01T00:00:00.000Z',
  status: 'online',
};
const byDate = { now: Date.parse('2026-01-08T00:00:00.000Z'), ttl: 604_800 };
const parse = (fields: object, rule: Parameters<typeof parseUserSessions>[1] = byDate) =>
  parseUserSessions([{ ...row, ...fields }], rule)[0];

describe('the status of a session', () => {
  it('is expired when its last use is longer ago than the time to live', () => {
    expect(parse({ updatedAt: '2026-01-01T00:00:00.000Z' })?.status).toBe('online');
    expect(parse({ updatedAt: '2025-12-31T23:59:59.999Z' })?.status).toBe('expired');
  });

  it('is offline when the session was signed out, however long ago', () => {
    expect(parse({ updatedAt: '2020-01-01T00:00:00.000Z', status: 'offline' })?.status).toBe('offline');
  });

  it.each([undefined, 'Online', 'expired'])('goes by the date when the service sends %o', (status) => {
    expect(parse({ updatedAt: '2026-01-07T00:00:00.000Z', status })?.status).toBe('online');
  });

  it('is what the list was asked for, because the service filters by the true status', () => {
    expect(parse({}, { asked: 'expired' })?.status).toBe('expired');
    expect(parse({}, { asked: 'online' })?.status).toBe('online');
    expect(parse({ status: 'offline' }, { asked: 'offline' })?.status).toBe('offline');
  });

  it('is never offline unless the row itself says so', () => {
    expect(parse({}, { asked: 'offline' })?.status).toBe('online');
    expect(parse({ status: 'offline' }, { asked: 'online' })?.status).toBe('offline');
  });
});

describe('the fields of a session', () => {
  it('are bounded in length, without half characters', () => {
    const session = parse({
      ua: 'x'.repeat(100_000),
      lastLoginIp: `${'1'.repeat(199)}\u{1f600}`,
      appName: 'x'.repeat(100_000),
      user: { did: 'z1user', fullName: '\u{1f600}'.repeat(1000), avatar: `data:${'x'.repeat(1_000_000)}` },
    });
    expect(session?.ua).toHaveLength(1000);
    expect(session?.lastLoginIp).toBe('1'.repeat(199));
    expect(session?.appName).toHaveLength(300);
    expect(session?.user?.fullName).toBe('\u{1f600}'.repeat(150));
    expect(session?.user?.avatar).toBeUndefined();
  });

  it('have no controls and no marks that turn the direction of the text around', () => {
    const odd = '1\u202e2\u2066 3\u200f4\u0000\n5';
    const session = parse({ ua: odd, lastLoginIp: odd, user: { did: 'z1user', fullName: odd } });
    expect(session).toMatchObject({ ua: '1 2  3 4 5', lastLoginIp: '1 2  3 4 5' });
    expect(session?.user?.fullName).toBe('1 2  3 4 5');
  });

  it('keep letters of every script', () => {
    expect(parseUser({ user: { did: 'z1user', fullName: 'محمد 张伟 O’Neil' } }).fullName).toBe(
      'محمد 张伟 O’Neil',
    );
  });

  it.each(['id', 'visitorId', 'userDid'])('make the row unreadable when its %s is absurdly long', (field) => {
    expect(parse({ [field]: 'x'.repeat(501) })).toBeUndefined();
  });
});

describe('a list', () => {
  const paging = { page: 1, pageSize: 10, total: 1 };

  it('is refused when it has more rows than a page can have', () => {
    const list = Array(101).fill(row);
    expect(() => parseUserSessionList({ list, paging }, byDate)).toThrow('too many rows');
    expect(() => parseUserSessions(Array(1001).fill(row), byDate)).toThrow('too many rows');
  });

  it('computes the page count that the vendor’s own types leave out', () => {
    const page = parseUserSessionList({ list: [], paging: { ...paging, total: 21 } }, byDate);
    expect(page.paging.pageCount).toBe(3);
  });
});
