import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService, type SignedInService } from '../../test/signedInService.ts';
import { myLoginSessionsQueryOptions } from '../sessions/queryOptions.ts';
import { useCurrentSession } from '../sessions/useCurrentSession.ts';
import { useMyLoginSessions } from '../sessions/useMyLoginSessions.ts';
import { signOutSessionMutationOptions } from '../sign-out/mutationOptions.ts';
import { useSessionSelection } from '../sign-out/useSessionSelection.ts';
import { useSignOutSession } from '../sign-out/useSignOut.ts';
import { getUserKey } from './userKey.ts';

interface DevicesProps {
  session: SignedInService;
  /** Called at every render: whose rows are shown, and who is signed in at that moment. */
  onFrame: (frame: string) => void;
}

function Devices({ session: { service, accounts }, onFrame }: DevicesProps) {
  const list = useMyLoginSessions();
  const { session } = useCurrentSession();
  const selection = useSessionSelection(list.sessions.map(({ visitorId }) => visitorId));
  const signOut = useSignOutSession();
  const nameOf = (did: string | undefined) =>
    Object.entries(accounts).find(([, account]) => account.did === did)?.[0] ?? 'no user';
  const owners = [...list.sessions, session].flatMap((row) => (row ? [nameOf(row.userDid)] : []));
  onFrame(`${[...new Set(owners)].join()} rows for ${nameOf(service.getUserDid())}`);
  return (
    <>
      <output>{list.error?.code ?? list.total}</output>
      <p>{`tried: ${signOut.variables ?? 'nothing'}`}</p>
      <p>{`${selection.selected.size} selected`}</p>
      <button type="button" onClick={() => signOut.mutate('unheard-of')}>
        Sign out
      </button>
      <button type="button" onClick={selection.selectAll}>
        Select
      </button>
    </>
  );
}

async function renderDevices(userDid?: (session: SignedInService) => string) {
  const session = await createSignedInService({ account: 'many' });
  const frames = new Set<string>();
  const queryClient = new QueryClient();
  renderInProvider(<Devices session={session} onFrame={(frame) => frames.add(frame)} />, {
    service: session.service,
    queryClient,
    userDid: userDid?.(session),
  });
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('39'));
  return { ...session, frames, queryClient };
}

const focus = () => act(() => void window.dispatchEvent(new Event('focus')));

describe('an account switch', () => {
  it('shows no row of the earlier user, not for one render', async () => {
    const { frames, switchTo } = await renderDevices();
    await switchTo('administrator');
    focus();

    expect(screen.getByRole('status')).toHaveTextContent('0');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4'));
    expect(frames).toEqual(
      new Set([
        ' rows for many',
        'many rows for many',
        ' rows for administrator',
        'administrator rows for administrator',
      ]),
    );
  });

  it('drops what the earlier user selected and tried, in the same render', async () => {
    const { switchTo } = await renderDevices();
    act(() => screen.getByRole('button', { name: 'Select' }).click());
    act(() => screen.getByRole('button', { name: 'Sign out' }).click());
    expect(screen.getByText('10 selected')).toBeVisible();
    expect(await screen.findByText('tried: unheard-of')).toBeVisible();

    await switchTo('administrator');
    focus();
    expect(screen.getByText('0 selected')).toBeVisible();
    expect(screen.getByText('tried: nothing')).toBeVisible();
  });

  it('leaves nothing of the earlier user in the cache', async () => {
    const { queryClient, accounts, switchTo } = await renderDevices();
    act(() => screen.getByRole('button', { name: 'Sign out' }).click());
    expect(await screen.findByText('tried: unheard-of')).toBeVisible();
    await waitFor(() => expect(queryClient.isMutating()).toBe(0));

    await switchTo('administrator');
    focus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4'));

    expect(queryClient.getMutationCache().getAll()).toEqual([]);
    const cached = JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state.data]),
    );
    expect(cached).not.toContain(accounts.many.did.replace('did:abt:', ''));
    expect(cached).toContain(accounts.administrator.did);
  });

  it('keeps a sign-out under way until it is verified, and no longer', async () => {
    const { queryClient, network, switchTo } = await renderDevices();
    network.hold('POST');
    network.hold('GET /.well-known/service/api/did/session');
    act(() => screen.getByRole('button', { name: 'Sign out' }).click());
    await waitFor(() => expect(queryClient.isMutating()).toBe(1));

    await switchTo('administrator');
    focus();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4'));
    expect(queryClient.isMutating()).toBe(1);

    act(() => network.restore());
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
  });

  it('shows nothing more after a sign-out, though the app still names the user', async () => {
    const { frames, service } = await renderDevices(({ did }) => did);
    await act(() => service.signOut());
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('not-signed-in'));
    expect([...frames].at(-1)).toBe(' rows for no user');
  });

  it('rejects an answer that was requested for one user and arrives for another', async () => {
    const { service, network, switchTo } = await createSignedInService({ account: 'many' });
    const queryClient = new QueryClient();
    const options = myLoginSessionsQueryOptions(service);
    network.hold();
    const answer = queryClient.fetchQuery(options);
    await switchTo('administrator');
    network.restore();

    await expect(answer).rejects.toMatchObject({ code: 'user-changed' });
    expect(queryClient.getQueryData(options.queryKey)).toBeUndefined();
  });

  it('requests nothing for another user than the one it was meant for', async () => {
    const { service, network, switchTo } = await createSignedInService({ account: 'many' });
    const options = myLoginSessionsQueryOptions(service);
    await switchTo('administrator');
    network.clear();
    await expect(new QueryClient().fetchQuery(options)).rejects.toMatchObject({ code: 'user-changed' });
    expect(network.requests).toEqual([]);
  });

  it('does not sign out for one user what another has asked for', async () => {
    const { accounts, service, network, signIn, switchTo, activeDevices } = await createSignedInService({
      account: 'many',
    });
    await signIn({ visitorId: 'shared-tablet' });
    await signIn({ visitorId: 'shared-tablet', account: 'administrator' });
    const options = signOutSessionMutationOptions(service, { userKey: getUserKey(service) });

    await switchTo('administrator');
    network.clear();
    const queryClient = new QueryClient();
    const mutation = queryClient.getMutationCache().build(queryClient, options);
    await expect(mutation.execute('shared-tablet')).rejects.toMatchObject({ code: 'user-changed' });

    expect(network.requests).toEqual([]);
    for (const { did } of [accounts.many, accounts.administrator]) {
      expect(await activeDevices(did)).toContain('shared-tablet');
    }
  });
});
