import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSignedInService } from '../../test/signedInService.ts';
import { createCurrentUser } from './currentUser.ts';
import { getUserKey, isKnownUser, UNKNOWN_USER } from './userKey.ts';

/** A store with a listener, as a rendered component would be one. */
async function createUser(userDid?: string) {
  const session = await createSignedInService({ account: 'many' });
  const user = createCurrentUser(session.service, userDid);
  const listener = vi.fn();
  const unsubscribe = user.subscribe(listener);
  onTestFinished(unsubscribe);
  return { ...session, user, listener, unsubscribe };
}

describe('the current user', () => {
  it.each([
    ['the window gets the focus', () => window.dispatchEvent(new Event('focus'))],
    ['another tab writes to the storage', () => window.dispatchEvent(new Event('storage'))],
    ['the tab is shown', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is read again when %s', async (_event, fire) => {
    const { user, listener, unsubscribe, accounts, switchTo } = await createUser();
    expect(user.getUserKey()).toBe(accounts.many.did.replace('did:abt:', ''));
    await switchTo('administrator');
    listener.mockClear();

    fire();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(user.getUserKey()).toBe(accounts.administrator.did.replace('did:abt:', ''));

    unsubscribe();
    fire();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is read again when the cookies change, where the browser reports it', async () => {
    const cookieStore = new EventTarget();
    vi.stubGlobal('cookieStore', cookieStore);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { listener } = await createUser();
    cookieStore.dispatchEvent(new Event('change'));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is read once in a render, and again in the next', async () => {
    const { service, accounts } = await createSignedInService({ account: 'many' });
    const getUserDid = vi.fn(service.getUserDid);
    const user = createCurrentUser({ ...service, getUserDid }, undefined);
    for (let component = 0; component < 10; component += 1) user.getUserKey();
    expect(getUserDid).toHaveBeenCalledTimes(1);

    getUserDid.mockReturnValue(accounts.administrator.did);
    await Promise.resolve();
    expect(user.getUserDid()).toBe(accounts.administrator.did);
  });

  it('is read again though the timers of a hidden tab are held back', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { user, accounts, switchTo } = await createUser();
    user.getUserKey();
    await switchTo('administrator');
    expect(user.getUserDid()).toBe(accounts.administrator.did);
  });

  it('is unknown after a sign-out, under a key that was never used, though `userDid` still names them', async () => {
    const { user, service, listener, did } = await createUser('did:abt:z1named');
    expect(user.getUserKey()).toBe('z1named');
    await service.signOut();
    expect(listener).toHaveBeenCalled();
    const signedOut = user.getUserKey();
    expect(isKnownUser(signedOut)).toBe(false);
    expect(signedOut).not.toBe(getUserKey(service, undefined));
    expect(did).not.toContain(signedOut);
  });

  it('is known again after the next sign-in', async () => {
    const { user, service, accounts, switchTo } = await createUser();
    await service.signOut();
    expect(isKnownUser(user.getUserKey())).toBe(false);
    await switchTo('administrator');
    expect(user.getUserKey()).toBe(accounts.administrator.did.replace('did:abt:', ''));
  });

  it('is known on a server and while hydrating by `userDid` alone', async () => {
    const { service } = await createSignedInService();
    expect(createCurrentUser(service, undefined).getServerUserKey()).toBe(UNKNOWN_USER);
    expect(createCurrentUser(service, 'did:abt:z1named').getServerUserKey()).toBe('z1named');
  });
});

describe('getUserKey', () => {
  it('gives each service without a DID a key of its own', async () => {
    const { service } = await createSignedInService();
    const [first, second] = [{ ...service, getUserDid: () => undefined }, { getUserDid: () => undefined }];
    expect(getUserKey(first)).toBe(getUserKey(first));
    expect(getUserKey(first)).not.toBe(getUserKey(second));
    expect(isKnownUser(getUserKey(first))).toBe(false);
  });
});
