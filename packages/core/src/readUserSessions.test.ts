import { describe, expect, it } from 'vitest';
import { administrator, day, person, startEmbedded, stranger } from '../test/embedded.ts';

describe('getUserSessions', () => {
  async function withSessions() {
    const embedded = await startEmbedded();
    for (let index = 0; index < 120; index++) await embedded.signIn(person, `device-${index}`);
    await embedded.age('device-7', 8 * day);
    await embedded.signIn(stranger, 'elsewhere');
    return embedded;
  }

  it("gives an administrator all of a person's sessions, over all pages and states", async () => {
    const embedded = await withSessions();
    const { service } = await embedded.connect('desk', { did: administrator });
    await service.getSignedInUser();
    const sessions = await service.getUserSessions({ did: person });
    expect(sessions).toHaveLength(120);
    expect(new Set(sessions.map(({ userDid }) => userDid))).toEqual(new Set([person]));
    expect(sessions.filter(({ status }) => status === 'expired').map(({ visitorId }) => visitorId)).toEqual([
      'device-7',
    ]);
  });

  it('tells whose they are', async () => {
    const embedded = await withSessions();
    const account = await embedded.store.getAccount(person);
    if (!account) throw new Error('There is no such account.');
    await embedded.store.putAccount({ ...account, fullName: 'Ada', avatar: 'https://app.test/ada.png' });
    const { service } = await embedded.connect('desk', { did: administrator });
    for (const { user } of await service.getUserSessions({ did: person })) {
      expect(user).toMatchObject({ did: person, fullName: 'Ada', avatar: 'https://app.test/ada.png' });
    }
  });

  it('never calls them by the name of somebody else, whatever the service sends', async () => {
    const embedded = await withSessions();
    const service = await connectChanging(embedded, ({ data }) => ({
      data: { ...data, getUser: { user: { did: stranger, fullName: 'Eve' } } },
    }));
    const sessions = await service.getUserSessions({ did: person });
    expect(sessions).toHaveLength(120);
    expect(sessions.filter(({ user }) => user)).toEqual([]);
  });

  it('gives the sessions of a person whom the service cannot tell of', async () => {
    const embedded = await withSessions();
    const service = await connectChanging(embedded, ({ data }) => ({
      data: { ...data, getUser: null },
      errors: [{ message: 'No such user', path: ['getUser'] }],
    }));
    expect(await service.getUserSessions({ did: person })).toHaveLength(120);
  });

  it('is forbidden to anyone else', async () => {
    const embedded = await withSessions();
    const { service } = await embedded.connect('here', { did: stranger });
    await expect(service.getUserSessions({ did: person })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it("never returns another person's rows, whatever the service sends", async () => {
    const embedded = await withSessions();
    const service = await connectChanging(embedded, (answer) =>
      JSON.parse(JSON.stringify(answer).replaceAll(person, stranger)),
    );
    expect(await service.getUserSessions({ did: person })).toEqual([]);
  });

  it('takes a DID for nothing but a DID, whatever is in it', async () => {
    const embedded = await withSessions();
    const { service } = await embedded.connect('desk', { did: administrator });
    const did = `${person}", status: "online`;
    expect(await service.getUserSessions({ did })).toEqual([]);
  });

  it('does not take the errors of GraphQL, which come with status 200, for an answer', async () => {
    const embedded = await withSessions();
    const service = await connectChanging(embedded, () => ({
      errors: [{ message: 'No such thing' }],
      data: null,
    }));
    await expect(service.getUserSessions({ did: person })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it("keeps devices' push tokens out", async () => {
    const embedded = await withSessions();
    const row = await embedded.store.findSession({
      userDid: stranger,
      visitorId: 'elsewhere',
      appPid: await appPid(embedded),
    });
    if (row)
      await embedded.store.putSession({
        ...row,
        extra: { walletOS: 'ios', device: { messageToken: 'push' } },
      });
    const { service } = await embedded.connect('desk', { did: administrator });
    const sessions = await service.getUserSessions({ did: stranger });
    expect(sessions.map(({ extra }) => extra)).toEqual([{ walletOS: 'ios' }]);
  });
});

type Embedded = Awaited<ReturnType<typeof startEmbedded>>;

interface Answer {
  data: object | null;
  errors?: object[];
}

/** An administrator's client whose service answers GraphQL with something else than it would. */
async function connectChanging(embedded: Embedded, change: (answer: Answer) => Answer) {
  const { service } = await embedded.connect('desk', {
    did: administrator,
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
