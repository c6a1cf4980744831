import { describe, expect, it } from 'vitest';
import { ADMINISTRATOR, DAY, USER, startTest, OTHER_USER } from '../../../test/startTest.ts';

describe('getUserSessions', () => {
  async function withSessions() {
    const test = await startTest();
    for (let index = 0; index < 120; index++) await test.signIn(USER, `device-${index}`);
    await test.age('device-7', 8 * DAY);
    await test.signIn(OTHER_USER, 'elsewhere');
    return test;
  }

  it("gives an ADMINISTRATOR all of a USER's sessions, over all pages and states", async () => {
    const test = await withSessions();
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    await service.getSignedInUser();
    const sessions = await service.getUserSessions({ did: USER });
    expect(sessions).toHaveLength(120);
    expect(new Set(sessions.map(({ userDid }) => userDid))).toEqual(new Set([USER]));
    expect(sessions.filter(({ status }) => status === 'expired').map(({ visitorId }) => visitorId)).toEqual([
      'device-7',
    ]);
  });

  it('tells whose they are', async () => {
    const test = await withSessions();
    const account = await test.store.getAccount(USER);
    if (!account) throw new Error('There is no such account.');
    await test.store.putAccount({ ...account, fullName: 'Ada', avatar: 'https://app.test/ada.png' });
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    for (const { user } of await service.getUserSessions({ did: USER })) {
      expect(user).toMatchObject({ did: USER, fullName: 'Ada', avatar: 'https://app.test/ada.png' });
    }
  });

  it('never calls them by the name of somebody else, whatever the service sends', async () => {
    const test = await withSessions();
    const service = await connectChanging(test, ({ data }) => ({
      data: { ...data, getUser: { user: { did: OTHER_USER, fullName: 'Eve' } } },
    }));
    const sessions = await service.getUserSessions({ did: USER });
    expect(sessions).toHaveLength(120);
    expect(sessions.filter(({ user }) => user)).toEqual([]);
  });

  it('gives the sessions of a USER whom the service cannot tell of', async () => {
    const test = await withSessions();
    const service = await connectChanging(test, ({ data }) => ({
      data: { ...data, getUser: null },
      errors: [{ message: 'No such user', path: ['getUser'] }],
    }));
    expect(await service.getUserSessions({ did: USER })).toHaveLength(120);
  });

  it('is forbidden to anyone else', async () => {
    const test = await withSessions();
    const { service } = await test.connect('this-device', { did: OTHER_USER });
    await expect(service.getUserSessions({ did: USER })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it("never returns another USER's rows, whatever the service sends", async () => {
    const test = await withSessions();
    const service = await connectChanging(test, (answer) =>
      JSON.parse(JSON.stringify(answer).replaceAll(USER, OTHER_USER)),
    );
    expect(await service.getUserSessions({ did: USER })).toEqual([]);
  });

  it('takes a DID for nothing but a DID, whatever is in it', async () => {
    const test = await withSessions();
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    const did = `${USER}", status: "online`;
    expect(await service.getUserSessions({ did })).toEqual([]);
  });

  it('does not take the errors of GraphQL, which come with status 200, for an answer', async () => {
    const test = await withSessions();
    const service = await connectChanging(test, () => ({
      errors: [{ message: 'No such thing' }],
      data: null,
    }));
    await expect(service.getUserSessions({ did: USER })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it("keeps devices' push tokens out", async () => {
    const test = await withSessions();
    const row = await test.store.findSession({
      userDid: OTHER_USER,
      visitorId: 'elsewhere',
      appPid: await appPid(test),
    });
    if (row)
      await test.store.putSession({
        ...row,
        extra: { walletOS: 'ios', device: { messageToken: 'push' } },
      });
    const { service } = await test.connect('desk', { did: ADMINISTRATOR });
    const sessions = await service.getUserSessions({ did: OTHER_USER });
    expect(sessions.map(({ extra }) => extra)).toEqual([{ walletOS: 'ios' }]);
  });
});

type Embedded = Awaited<ReturnType<typeof startTest>>;

interface Answer {
  data: object | null;
  errors?: object[];
}

/** An ADMINISTRATOR's client whose service answers GraphQL with something else than it would. */
async function connectChanging(test: Embedded, change: (answer: Answer) => Answer) {
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

async function appPid({ store }: Embedded): Promise<string> {
  const [row] = await store.listSessions({}, { offset: 0, limit: 1, order: 'newest-first' });
  return row?.appPid ?? '';
}
