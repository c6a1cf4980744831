import { describe, expect, it, vi } from 'vitest';
import { createSessionsApi, startSessionsApi } from '../../../test/sessionsApi.ts';
import { createServiceFromSource, type SessionSource, type SourceSession } from '../../index.ts';
import { sourceContract } from '../../testing/index.ts';

function startApi(devices: readonly string[] = ['phone', 'tablet']) {
  const api = createSessionsApi();
  for (const device of devices) api.signIn(device);
  const service = createServiceFromSource(api.source);
  const events: string[] = [];
  service.subscribe((event) => events.push(event));
  return { api, service, events };
}

describe.each([
  ['a source of two functions', startSessionsApi(({ source }) => source)],
  [
    'a source that signs out all others at once',
    startSessionsApi(({ source, signOutOthers }) => ({ ...source, signOutOthers })),
  ],
  [
    'a source that pages',
    startSessionsApi(({ source }) => ({
      ...source,
      async list(options) {
        const all = (await source.list(options)) as SourceSession[];
        const from = (options.page - 1) * 2;
        // Pages of two, whatever was asked for.
        return { sessions: all.slice(from, from + 2), total: all.length, pageSize: 2 };
      },
    })),
  ],
] as const)('%s', (_what, start) => {
  it.each(sourceContract)('$name', ({ run }) => run({ start }));
});

describe('a service from a source', () => {
  it('pages and counts a whole list', async () => {
    const { api, service } = startApi([]);
    for (let index = 0; index < 24; index++)
      api.signIn(`device-${index}`, new Date(index * 1000).toISOString());
    const { list, paging } = await service.getMyLoginSessions({}, { page: 2, pageSize: 10 });
    expect(paging).toEqual({ page: 2, pageSize: 10, pageCount: 3, total: 25 });
    expect(list.map(({ visitorId }) => visitorId).slice(0, 2)).toEqual(['device-14', 'device-13']);
  });

  it('lists once for the page, the counts and the current device', async () => {
    const { api, service } = startApi();
    await Promise.all([
      service.getMyLoginSessions(),
      service.getMyLoginSessions({}, { pageSize: 1 }),
      service.getVisitorId(),
    ]);
    expect(await service.getVisitorId()).toBe('laptop');
    expect(api.requests).toEqual(['GET /api/sessions']);
  });

  it('says which statuses it has: one, unless the source names more', async () => {
    const { api, service } = startApi();
    expect(service.statuses).toEqual(['online']);
    expect((await service.getMyLoginSessions({}, { status: 'offline' })).paging.total).toBe(0);
    const source: SessionSource = {
      ...api.source,
      statuses: ['online', 'offline'],
      list: async () => [
        { key: 'a', current: true },
        { key: 'b', status: 'offline' },
      ],
    };
    const more = createServiceFromSource(source);
    const { list } = await more.getMyLoginSessions({}, { status: 'offline' });
    expect(list.map(({ visitorId }) => visitorId)).toEqual(['b']);
  });

  it('hands on what the backend knows, bounded and readable', async () => {
    const source: SessionSource = {
      list: async () => [
        {
          key: 'a',
          current: true,
          deviceKey: 'd',
          createdAt: new Date(0),
          lastActiveAt: 'yesterday',
          expiresAt: '2026-01-01T00:00:00Z',
          device: { name: 'Firefox 110', system: 'Linux' },
          address: '1\u202e2',
          location: 'Berlin',
          label: 'Work',
          method: 'Passkey',
          actor: 'Support',
        },
      ],
      signOut: async () => {},
    };
    const { list } = await createServiceFromSource(source).getMyLoginSessions();
    expect(list).toMatchObject([
      {
        deviceKey: 'd',
        createdAt: '1970-01-01T00:00:00.000Z',
        updatedAt: undefined,
        expiresAt: '2026-01-01T00:00:00.000Z',
        device: { name: 'Firefox 110' },
        lastLoginIp: '1 2',
        location: 'Berlin',
        label: 'Work',
        method: 'Passkey',
        actor: 'Support',
      },
    ]);
  });

  it('does not believe a sign-out that resolves', async () => {
    const { api, service } = startApi();
    api.lie();
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'still-active' });
    const results = await service.signOutOtherSessions();
    expect(results.map(({ outcome }) => outcome)).toEqual(['still-active', 'still-active']);
    await expect(service.signOut()).rejects.toMatchObject({ code: 'still-active' });
  });

  it('does not believe one request for all others either', async () => {
    const { api } = startApi();
    api.lie();
    const service = createServiceFromSource({ ...api.source, signOutOthers: api.signOutOthers });
    const results = await service.signOutOtherSessions();
    expect(results.map(({ outcome }) => outcome)).toEqual(['still-active', 'still-active']);
  });

  it('reports why a sign-out failed that `fetch` resolved', async () => {
    const { api, service } = startApi();
    api.fail('DELETE', () => new Response(null, { status: 500 }));
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'server', status: 500 });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'server', status: 500 });
  });

  it('resolves when the session has ended, although the answer was lost', async () => {
    const { api, service } = startApi();
    api.fail('DELETE /api/sessions/phone', async () => {
      api.rows.delete('phone');
      throw new TypeError('Failed to fetch');
    });
    await service.signOutSession('phone');
    expect([...api.rows.keys()]).toEqual(['laptop', 'tablet']);
  });

  it('does not resolve when it cannot be verified', async () => {
    const { api, service } = startApi();
    const { signOut } = api.source;
    const source = {
      ...api.source,
      signOut(...args: Parameters<typeof signOut>) {
        api.fail('GET', () => new Response(null, { status: 503 }));
        return signOut(...args);
      },
    };
    const verified = createServiceFromSource(source).signOutSession('phone');
    await expect(verified).rejects.toMatchObject({ code: 'server' });
    api.restore();
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('never signs out the current session among others, and refuses to without one', async () => {
    const { api, service } = startApi();
    const results = await service.signOutSessions(['laptop', 'phone']);
    expect(results.map(({ outcome }) => outcome)).toEqual(['skipped', 'signed-out']);
    const anonymous = createServiceFromSource({ ...api.source, list: async () => [{ key: 'tablet' }] });
    await expect(anonymous.signOutOtherSessions()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect([...api.rows.keys()]).toEqual(['laptop', 'tablet']);
  });

  it('calls no sign-out for a key that is not listed', async () => {
    const { api, service } = startApi();
    await expect(service.signOutSession('no-such-session')).rejects.toMatchObject({ code: 'not-found' });
    expect(api.requests.filter((request) => request.startsWith('DELETE'))).toEqual([]);
  });

  it('signs out the current session by its own function, where there is one', async () => {
    const { api, events } = startApi();
    const signOutCurrent = vi.fn(async () => api.endCurrent());
    const service = createServiceFromSource({ ...api.source, signOutCurrent });
    service.subscribe((event) => events.push(event));
    await service.signOut();
    expect(signOutCurrent).toHaveBeenCalledOnce();
    expect(events).toEqual(['signed-out']);
  });

  it('emits signed-out once when the backend no longer accepts the user', async () => {
    const { api, service, events } = startApi();
    api.endCurrent();
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in', status: 401 });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(events).toEqual(['signed-out']);
  });

  it.each([
    [() => new Response(null, { status: 403 }), 'forbidden'],
    [() => Object.assign(new Error('No'), { status: 429 }), 'rate-limited'],
    [() => Object.assign(new Error('No'), { response: { status: 502 } }), 'server'],
    [() => new SyntaxError('Unexpected token'), 'invalid-response'],
    [() => new TypeError('Failed to fetch'), 'network'],
  ])('maps what a source rejects with to a code (%#)', async (make, code) => {
    const source = { ...startApi().api.source, list: () => Promise.reject(make()) };
    await expect(createServiceFromSource(source).getMyLoginSessions()).rejects.toMatchObject({ code });
  });

  it('asks the source for a code first', async () => {
    const { api } = startApi();
    const toError = vi.fn(() => 'reauthentication-required' as const);
    const service = createServiceFromSource({ ...api.source, toError });
    api.fail('DELETE', () => new Response(null, { status: 403 }));
    const signingOut = service.signOutSession('phone');
    await expect(signingOut).rejects.toMatchObject({ code: 'reauthentication-required', status: 403 });
  });

  it('ends in time, also when the source never answers', async () => {
    const { api } = startApi();
    let seen: AbortSignal | undefined;
    const list: SessionSource['list'] = ({ signal }) => {
      seen = signal;
      return new Promise(() => {});
    };
    const service = createServiceFromSource({ ...api.source, list }, { timeout: 20 });
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'timeout' });
    expect(seen?.aborted).toBe(true);
    const stop = AbortSignal.abort();
    await expect(service.getMyLoginSessions({}, {}, { signal: stop })).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  it('refuses to decide by rows without a key, and counts them on a page', async () => {
    const { api } = startApi();
    const list = async () => [{ key: 'laptop', current: true }, { key: '' }];
    const service = createServiceFromSource({ ...api.source, list });
    expect((await service.getMyLoginSessions()).unreadable).toBe(1);
    await expect(service.signOutOtherSessions()).rejects.toMatchObject({ code: 'invalid-response' });
  });

  it('returns the user where the source has one', async () => {
    const { api, service } = startApi();
    await expect(service.getSignedInUser()).rejects.toMatchObject({ code: 'unsupported' });
    const named = createServiceFromSource({
      ...api.source,
      getUser: async () => ({ id: 'u1', fullName: 'Ada' }),
    });
    expect(await named.getSignedInUser()).toEqual({ did: 'u1', fullName: 'Ada' });
    expect(named.getUserDid()).toBe('u1');
  });

  it('only lists when that is asked for', async () => {
    const { api } = startApi();
    const { list } = api.source;
    const service = createServiceFromSource({ list }, { readOnly: true });
    expect(service.canSignOut).toBe(false);
    expect((await service.getMyLoginSessions()).paging.total).toBe(3);
    await expect(service.signOutSession('phone')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'unsupported' });
    expect(api.rows.size).toBe(3);
  });

  it.each([
    [{}, 'list'],
    [{ list: async () => [] }, 'signOut'],
  ])('refuses a source that is not whole, and names what is missing (%#)', (source, missing) => {
    expect(() => Reflect.apply(createServiceFromSource, undefined, [source])).toThrow(TypeError);
    expect(() => Reflect.apply(createServiceFromSource, undefined, [source])).toThrow(`\`${missing}\``);
  });
});

describe('the contract of sources', () => {
  const broken: [string, (api: ReturnType<typeof createSessionsApi>) => SessionSource][] = [
    ['signs out nothing', ({ source }) => ({ ...source, signOut: async () => {} })],
    ['signs out all', ({ source, rows }) => ({ ...source, signOut: async () => rows.clear() })],
    ['lists no current session', ({ source }) => ({ ...source, list: async () => [{ key: 'laptop' }] })],
    [
      'hides a session',
      ({ source }) => ({
        ...source,
        list: async (options) => ((await source.list(options)) as SourceSession[]).slice(0, 1),
      }),
    ],
    [
      'hides a missing sign-in',
      ({ source }) => ({
        ...source,
        list: (options) => source.list(options).catch(() => []),
      }),
    ],
  ];
  it.each(broken)('catches a source that %s', async (_what, change) => {
    const start = startSessionsApi(change);
    const results = await Promise.allSettled(sourceContract.map(({ run }) => run({ start })));
    expect(results.some(({ status }) => status === 'rejected')).toBe(true);
  });
});
