import { describe, expect, it } from 'vitest';
import {
  ADMINISTRATOR,
  DAY,
  isSignOut,
  OTHER_USER,
  type SentRequest,
  startTest,
  USER,
} from '../../../test/startTest.ts';

type Test = Awaited<ReturnType<typeof startTest>>;

interface Answer {
  data: object | null;
  errors?: object[];
}

async function withSessions(count = 120) {
  const test = await startTest();
  for (let index = 0; index < count; index++) await test.signIn(USER, `device-${index}`);
  await test.signIn(OTHER_USER, 'elsewhere');
  return test;
}

/** An administrator's client whose service changes its answers to GraphQL. */
async function connectChanging(test: Test, change: (answer: Answer) => Answer) {
  const { service } = await test.connect('desk', {
    did: ADMINISTRATOR,
    async intercept(request, pass) {
      const response = await pass(request);
      if (!request.url.endsWith('/gql')) return response;
      return Response.json(change(await response.json()), { headers: response.headers });
    },
  });
  return service;
}

const isQuery = ({ path }: SentRequest) => path.endsWith('/gql');

describe('getUserSessions', () => {
  it('returns all sessions of a user to an administrator, over all pages and states', async () => {
    const test = await withSessions();
    await test.age('device-7', 8 * DAY);
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    const sessions = await service.getUserSessions({ did: USER });
    expect(sessions).toHaveLength(120);
    expect(new Set(sessions.map(({ userDid }) => userDid))).toEqual(new Set([USER]));
    const expired = sessions.filter(({ status }) => status === 'expired');
    expect(expired.map(({ visitorId }) => visitorId)).toEqual(['device-7']);
  });

  it('finds a session that moves to the first page while pages are listed', async () => {
    const test = await withSessions();
    await test.age('device-3', 3 * DAY);
    let pages = 0;
    const { service } = await test.connect('desk', {
      did: ADMINISTRATOR,
      async intercept(request, pass) {
        if (request.url.endsWith('/gql') && ++pages === 2) await test.age('device-3', 0);
        return pass(request);
      },
    });
    const sessions = await service.getUserSessions({ did: USER });
    expect(sessions.map(({ visitorId }) => visitorId)).toContain('device-3');
    expect(sessions).toHaveLength(120);
  });

  it('returns whose sessions they are', async () => {
    const test = await withSessions(3);
    const account = await test.store.getAccount(USER);
    if (!account) throw new Error('There is no such account.');
    await test.store.putAccount({ ...account, fullName: 'Ada', avatar: 'https://app.test/ada.png' });
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    for (const { user } of await service.getUserSessions({ did: USER })) {
      expect(user).toMatchObject({ did: USER, fullName: 'Ada', avatar: 'https://app.test/ada.png' });
    }
  });

  it("never gives them another user's name, whatever the service sends", async () => {
    const test = await withSessions(3);
    const service = await connectChanging(test, ({ data }) => ({
      data: { ...data, getUser: { user: { did: OTHER_USER, fullName: 'Eve' } } },
    }));
    const sessions = await service.getUserSessions({ did: USER });
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ user }) => user)).toEqual([]);
  });

  it('returns the sessions of a user whom the service cannot describe', async () => {
    const test = await withSessions(3);
    const service = await connectChanging(test, ({ data }) => ({
      data: { ...data, getUser: null },
      errors: [{ message: 'No such user', path: ['getUser'] }],
    }));
    expect(await service.getUserSessions({ did: USER })).toHaveLength(3);
  });

  it('is forbidden to guests', async () => {
    const test = await withSessions(3);
    const { service } = await test.connect('this-device', { did: OTHER_USER });
    await expect(service.getUserSessions({ did: USER })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it("never returns another user's rows, whatever the service sends", async () => {
    const test = await withSessions(3);
    const service = await connectChanging(test, (answer) =>
      JSON.parse(JSON.stringify(answer).replaceAll(USER, OTHER_USER)),
    );
    expect(await service.getUserSessions({ did: USER })).toEqual([]);
  });

  it('sends the DID as a variable, so that it can be any text', async () => {
    const test = await withSessions(3);
    const { service, sent } = await test.connect('desk', { did: ADMINISTRATOR });
    const did = `${USER}", status: "online`;
    expect(await service.getUserSessions({ did })).toEqual([]);
    for (const { body } of sent.filter(isQuery)) {
      const { query, variables } = body as { query: string; variables: object };
      expect(query).not.toContain(USER);
      expect(JSON.stringify(variables)).toContain(JSON.stringify(did));
    }
  });

  it('rejects when GraphQL answers with errors, which have status 200', async () => {
    const test = await withSessions(3);
    const service = await connectChanging(test, () => ({ errors: [{ message: 'No' }], data: null }));
    await expect(service.getUserSessions({ did: USER })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('goes by the clock of the device when the answer has no readable date', async () => {
    const test = await withSessions(1);
    await test.age('device-0', 8 * DAY);
    const { service } = await test.connect('desk', {
      did: ADMINISTRATOR,
      async intercept(request, pass) {
        const { status, ...response } = await pass(request).then(async (answer) => ({
          status: answer.status,
          text: await answer.text(),
        }));
        return new Response(response.text, { status, headers: { date: 'bogus' } });
      },
    });
    const sessions = await service.getUserSessions({ did: USER });
    expect(sessions.map(({ status }) => status)).toEqual(['expired']);
  });

  it("leaves out devices' push tokens", async () => {
    const test = await withSessions(0);
    const [row] = await test.store.listSessions(
      { userDid: OTHER_USER },
      { offset: 0, limit: 1, order: 'newest-first' },
    );
    if (!row) throw new Error('There is no such session.');
    const extra = { walletOS: 'ios', device: { messageToken: 'push' } };
    await test.store.putSession({ ...row, extra });
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    const sessions = await service.getUserSessions({ did: OTHER_USER });
    expect(sessions.map((session) => session.extra)).toEqual([{ walletOS: 'ios' }]);
  });
});

describe('signOutUserSession', () => {
  it('signs out one device of another user, and nothing else', async () => {
    const test = await withSessions(3);
    await test.signIn(OTHER_USER, 'device-1');
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    await service.signOutUserSession({ did: USER, visitorId: 'device-1' });
    expect(await test.activeDevices()).toEqual(['device-0', 'device-2']);
    expect(await test.activeDevices(OTHER_USER)).toEqual(['device-1', 'elsewhere']);
  });

  it('rejects when the user has no session on this device', async () => {
    const test = await withSessions(1);
    const { service, sent } = await test.connect('desk', { did: ADMINISTRATOR });
    const signingOut = service.signOutUserSession({ did: USER, visitorId: 'elsewhere' });
    await expect(signingOut).rejects.toMatchObject({ code: 'not-found' });
    expect(sent.filter(isQuery)).toHaveLength(1);
  });

  it('rejects with still-active when it had no effect', async () => {
    const test = await withSessions(1);
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    test.network.fail('logoutUser', { body: { data: { logoutUser: { code: 'ok' } } } });
    const signingOut = service.signOutUserSession({ did: USER, visitorId: 'device-0' });
    await expect(signingOut).rejects.toMatchObject({ code: 'still-active' });
  });

  it('is sent once, and rejects with the reason, when it is forbidden', async () => {
    const test = await withSessions(1);
    const { service, sent } = await test.connect('desk', { did: ADMINISTRATOR });
    test.network.fail('logoutUser', { status: 403, body: { code: 'forbidden', error: 'no permission' } });
    const signingOut = service.signOutUserSession({ did: USER, visitorId: 'device-0' });
    await expect(signingOut).rejects.toMatchObject({ code: 'forbidden' });
    const writes = sent.filter(({ body }) => JSON.stringify(body).includes('logoutUser'));
    expect(writes).toHaveLength(1);
  });

  it.each(['', undefined])('refuses %o as a visitor id, before any request', async (visitorId) => {
    const test = await withSessions(1);
    const { service, sent } = await test.connect('desk', { did: ADMINISTRATOR });
    const signingOut = service.signOutUserSession({ did: USER, visitorId: visitorId as string });
    await expect(signingOut).rejects.toMatchObject({ code: 'bad-request' });
    expect(sent).toEqual([]);
  });

  it("signs out the administrator's own devices as those of any user", async () => {
    const test = await withSessions(0);
    await test.signIn(ADMINISTRATOR, 'phone');
    const { service, sent } = await test.connect('desk', { did: ADMINISTRATOR });
    await service.signOutUserSession({ did: ADMINISTRATOR, visitorId: 'phone' });
    expect(await test.activeDevices(ADMINISTRATOR)).toEqual(['desk']);
    expect(sent.filter(isSignOut)).toHaveLength(1);
  });
});

describe('signOutUserSessions', () => {
  it('signs out all devices of a user, with a result for each', async () => {
    const test = await withSessions(5);
    await test.age('device-2', 8 * DAY);
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    const results = await service.signOutUserSessions({ did: USER });
    expect(results).toHaveLength(5);
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['signed-out']));
    expect(await test.activeDevices()).toEqual([]);
    expect(await test.activeDevices(OTHER_USER)).toEqual(['elsewhere']);
  });

  it('reports which are still active, and why', async () => {
    const test = await withSessions(2);
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    test.network.fail('"visitorId":"device-0"', 500);
    const results = await service.signOutUserSessions({ did: USER });
    expect(results).toContainEqual({ visitorId: 'device-1', outcome: 'signed-out' });
    expect(results).toContainEqual(
      expect.objectContaining({
        visitorId: 'device-0',
        outcome: 'still-active',
        error: expect.objectContaining({ code: 'server' }),
      }),
    );
  });

  it('leaves the current device signed in when it is about the administrator', async () => {
    const test = await withSessions(0);
    await test.signIn(ADMINISTRATOR, 'phone');
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    expect(await service.signOutUserSessions({ did: ADMINISTRATOR })).toEqual([
      { visitorId: 'phone', outcome: 'signed-out' },
    ]);
    expect(await test.activeDevices(ADMINISTRATOR)).toEqual(['desk']);
  });
});
