import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession, type EmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderInProvider } from '../../test/renderInProvider.tsx';
import { myLoginSessionsQueryOptions } from '../queries/myLoginSessionsQueryOptions.ts';
import { signOutSessionMutationOptions } from '../queries/signOutSessionMutationOptions.ts';
import { useCurrentSession } from './useCurrentSession.ts';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { useSessionSelection } from './useSessionSelection.ts';
import { useSignOutSession } from './useSignOutSession.ts';

interface DevicesProps {
  embedded: EmbeddedSession;
  /** Is told, at every render, whose rows are shown and who is signed in at that moment. */
  onFrame: (frame: string) => void;
}

function Devices({ embedded: { service, accounts }, onFrame }: DevicesProps) {
  const list = useMyLoginSessions();
  const { session } = useCurrentSession();
  const selection = useSessionSelection(list.sessions);
  const signOut = useSignOutSession();
  const nameOf = (did: string | undefined) =>
    Object.entries(accounts).find(([, account]) => account.did === did)?.[0] ?? 'nobody';
  const owners = [...list.sessions, session].flatMap((row) => (row ? [nameOf(row.userDid)] : []));
  onFrame(`${[...new Set(owners)].join()} rows for ${nameOf(service.getUserDid())}`);
  return (
    <>
      <output>{list.error?.code ?? list.total}</output>
      <p>{`${signOut.variables ?? 'nothing'} tried`}</p>
      <p>{`${selection.selected.size} selected`}</p>
      <button type="button" onClick={() => signOut.mutate('nobody-has-this')}>
        Sign out
      </button>
      <button type="button" onClick={selection.selectAll}>
        Select
      </button>
    </>
  );
}

function renderDevices(embedded: EmbeddedSession, userDid?: string) {
  const frames = new Set<string>();
  const queryClient = new QueryClient();
  renderInProvider(<Devices embedded={embedded} onFrame={(frame) => frames.add(frame)} />, {
    service: embedded.service,
    queryClient,
    userDid,
  });
  return { frames, queryClient };
}

describe('an account switch', () => {
  it('shows no row of the earlier account, not for a frame', async () => {
    const embedded = await createEmbeddedSession();
    const { frames } = renderDevices(embedded);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('39'));

    await embedded.switchTo('administrator');
    act(() => window.dispatchEvent(new Event('focus')));

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

  it('forgets what was selected and tried as somebody else, in the same render', async () => {
    const embedded = await createEmbeddedSession();
    renderDevices(embedded);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('39'));
    act(() => screen.getByRole('button', { name: 'Select' }).click());
    act(() => screen.getByRole('button', { name: 'Sign out' }).click());
    expect(screen.getByText('10 selected')).toBeVisible();
    expect(await screen.findByText('nobody-has-this tried')).toBeVisible();

    await embedded.switchTo('administrator');
    act(() => window.dispatchEvent(new Event('focus')));

    expect(screen.getByText('0 selected')).toBeVisible();
    expect(screen.getByText('nothing tried')).toBeVisible();
  });

  it('leaves nothing of the earlier account in the cache', async () => {
    const embedded = await createEmbeddedSession();
    const { queryClient } = renderDevices(embedded);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('39'));
    act(() => screen.getByRole('button', { name: 'Sign out' }).click());
    expect(await screen.findByText('nobody-has-this tried')).toBeVisible();
    await waitFor(() => expect(queryClient.isMutating()).toBe(0));

    await embedded.switchTo('administrator');
    act(() => window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('4'));

    expect(queryClient.getMutationCache().getAll()).toEqual([]);
    const kept = JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    );
    expect(kept).not.toContain(embedded.accounts.many.did);
    expect(kept).toContain(embedded.accounts.administrator.did);
  });

  it('shows nothing more after a sign-out, though the app still says who was there', async () => {
    const embedded = await createEmbeddedSession();
    const { frames } = renderDevices(embedded, embedded.did);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('39'));
    await act(() => embedded.service.signOut());
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('not-signed-in'));
    expect([...frames].at(-1)).toBe(' rows for nobody');
  });

  it('refuses an answer that was asked for as one person and came as another', async () => {
    const { service, network, switchTo } = await createEmbeddedSession();
    const queryClient = new QueryClient();
    const asMany = myLoginSessionsQueryOptions(service);
    network.hold();
    const answer = queryClient.fetchQuery(asMany);
    // Held at the door, with the token that is there by the time it is let in.
    await switchTo('administrator');
    network.mend();

    await expect(answer).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(queryClient.getQueryData(asMany.queryKey)).toBeUndefined();
  });

  it('asks nothing as another person than the one it was meant for', async () => {
    const { service, network, switchTo } = await createEmbeddedSession();
    const asMany = myLoginSessionsQueryOptions(service);
    await switchTo('administrator');
    network.requests.length = 0;
    await expect(new QueryClient().fetchQuery(asMany)).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(network.requests).toEqual([]);
  });

  it('refuses to sign out for one person what was pressed by another', async () => {
    const embedded = await createEmbeddedSession();
    const { store, accounts, service, network } = embedded;
    const shared = { visitorId: 'shared-tablet' };
    await embedded.signIn(shared);
    await embedded.signIn({ ...shared, account: 'administrator' });
    const options = signOutSessionMutationOptions(service);

    await embedded.switchTo('administrator');
    network.requests.length = 0;
    const queryClient = new QueryClient();
    const mutation = queryClient.getMutationCache().build(queryClient, options);
    await expect(mutation.execute('shared-tablet')).rejects.toMatchObject({ code: 'not-signed-in' });

    expect(network.requests).toEqual([]);
    for (const { did } of [accounts.many, accounts.administrator]) {
      const ended = { userDid: did, visitorId: 'shared-tablet', state: { is: 'offline' } } as const;
      expect(await store.countSessions(ended)).toBe(0);
    }
  });
});
