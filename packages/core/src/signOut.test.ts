import { describe, expect, it } from 'vitest';
import { isSignOut, person, type SentRequest, startEmbedded } from '../test/embedded.ts';

const isRenewal = ({ path }: SentRequest) => path.endsWith('/refreshSession');

describe('signOut', () => {
  it('ends this session alone, forgets the tokens and says so once', async () => {
    const embedded = await startEmbedded();
    await embedded.signIn(person, 'phone');
    const { service, events, sent, tokens } = await embedded.connect('here');
    await service.signOut();
    expect(await embedded.active()).toEqual(['phone']);
    const { refreshToken } = tokens;
    expect(sent.filter(isSignOut).map(({ body }) => body)).toEqual([{ visitorId: 'here', refreshToken }]);
    expect(sent.filter(isRenewal)).toEqual([]);
    expect(events).toEqual(['signed-out']);
    expect(service.getUserDid()).toBeUndefined();
    await expect(service.getMyLoginSessions()).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('is what signing out one session means for this device', async () => {
    const embedded = await startEmbedded();
    const { service, events } = await embedded.connect('here');
    await service.signOutSession('here');
    expect(await embedded.active()).toEqual([]);
    expect(events).toEqual(['signed-out']);
  });

  it('is refused without a visitor id, for which the service would end every session', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', { tokens: { visitorId: undefined } as object });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'unknown-visitor' });
    expect(sent).toEqual([]);
  });

  it('ends the session also with a token that has to be renewed first', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here');
    embedded.clock.now += 25 * 3_600_000;
    await service.signOut();
    expect(sent.filter(isRenewal)).toHaveLength(1);
    expect(await embedded.active()).toEqual([]);
  });

  it('names no refresh token where there is none', async () => {
    const embedded = await startEmbedded();
    const { service, sent } = await embedded.connect('here', { tokens: { refreshToken: '' } });
    await service.signOut();
    expect(sent.filter(isSignOut).map(({ body }) => body)).toEqual([{ visitorId: 'here' }]);
    expect(await embedded.active()).toEqual([]);
  });

  it('keeps the tokens when the service did not do it', async () => {
    const embedded = await startEmbedded();
    const { service, events } = await embedded.connect('here', {
      intercept: async (request, pass) =>
        request.url.endsWith('/logout') ? new Response(null, { status: 204 }) : pass(request),
    });
    await expect(service.signOut()).rejects.toMatchObject({ code: 'still-active' });
    expect(events).toEqual([]);
    expect(service.getUserDid()).toBe(person);
  });
});
