import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { getRowNames, renderPage } from '../../test/renderPage.tsx';
import { english } from '../i18n/languages/english.ts';

afterEach(() => onlineManager.setOnline(true));

const expectNoClaims = () => {
  expect(screen.queryByText(english.activeNow)).not.toBeInTheDocument();
  expect(screen.queryByText(english.description)).not.toBeInTheDocument();
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
};

describe('a user who is signed out', () => {
  it('sees one card that says so and offers the sign-in, and no devices', async () => {
    const onSignInRequired = vi.fn();
    const { user } = await renderPage({
      props: { onSignInRequired },
      before: ({ credentials }) => credentials.setTokens({ sessionToken: 'ended', refreshToken: 'ended' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(onSignInRequired).toHaveBeenCalledOnce();
    expect(screen.getByRole('alert')).toHaveTextContent('You’ve been signed out');
    expectNoClaims();
  });

  it('sees it when the window gets the focus, when another device signed this one out', async () => {
    const { open, visitorId, settled } = await renderPage();
    await settled();
    const other = await open({ visitorId: 'elsewhere' });
    await other.signOutSession(visitorId);
    // A list younger than a second is not fetched again, so the user comes back until it is older.
    await waitFor(
      () => {
        act(() => void window.dispatchEvent(new Event('focus')));
        expect(screen.getByText('You’ve been signed out')).toBeVisible();
      },
      { timeout: 10_000, interval: 200 },
    );
    expectNoClaims();
  });
});

describe('a page without an answer', () => {
  it.each([
    ['no connection', 'offline' as const, english.errors.network],
    ['a failure of the service', 500, english.errors.server],
    ['an answer that makes no sense', { body: 'nonsense' }, english.errors['invalid-response']],
  ])('says in words what failed, and tries again: %s', async (_name, fault, text) => {
    const { user, network, container } = await renderPage({
      before: (session) => session.network.fail('myself', fault),
    });
    await screen.findByText(english.loadFailed);
    expect(screen.getByRole('alert')).toHaveTextContent(text);
    expect(container).not.toHaveTextContent(/Failed to fetch|JSON|undefined/);
    expectNoClaims();
    network.restore();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(getRowNames()).toHaveLength(3));
  });

  it('says that there is no service, where there is none', async () => {
    await renderPage({ before: ({ network }) => network.fail('myself', 404) });
    await screen.findByText('Devices aren’t available here');
    expectNoClaims();
  });

  it('says that there is no connection from the start, and shows the devices once there is one', async () => {
    onlineManager.setOnline(false);
    await renderPage();
    await screen.findByText('You’re offline', { selector: 'strong' });
    expectNoClaims();
    act(() => onlineManager.setOnline(true));
    await waitFor(() => expect(getRowNames()).toHaveLength(3));
  });

  it('outlines as many rows as may come, and claims nothing', async () => {
    const { network, container } = await renderPage({ before: (session) => session.network.hold('myself') });
    expect(container.querySelectorAll('.us-skeleton:not([aria-hidden]) > div')).toHaveLength(6);
    expect(screen.queryByText(english.activeNow)).not.toBeInTheDocument();
    network.restore();
    await waitFor(() => expect(getRowNames()).toHaveLength(3));
  });
});

describe('a list that may be out of date', () => {
  it('stays without a connection, says since when, and says nothing is active now', async () => {
    const { settled, clock } = await renderPage({ clock: { now: Date.now() } });
    await settled();
    expect(screen.getByText('Active now')).toBeVisible();
    act(() => onlineManager.setOnline(false));
    expect(screen.getByText(/^You’re offline\. Last updated:/)).toBeVisible();
    expect(getRowNames()).toHaveLength(3);
    expect(screen.queryByText('Active now')).not.toBeInTheDocument();
    expect(clock.now).toBeGreaterThan(0);
  });

  it('stays when a refresh fails, with one button that tries again', async () => {
    const { settled, network, queryClient, user } = await renderPage();
    await settled();
    network.fail('myself', 500);
    await act(() => queryClient.refetchQueries());
    expect(await screen.findByText(/^Couldn’t refresh the list\. Last updated:/)).toBeVisible();
    expect(getRowNames()).toHaveLength(3);
    expect(screen.queryByText('Active now')).not.toBeInTheDocument();
    network.restore();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/^Couldn’t refresh/)).not.toBeInTheDocument());
  });
});

describe('another user on the same page', () => {
  it('sees nothing of the first one: no rows, no selection, no search, no failure', async () => {
    const { settled, user, switchTo, network, signOut } = await renderPage();
    await settled();
    network.fail('/user/logout', 500);
    await signOut('Opera on Linux');
    await screen.findByRole('button', { name: /^Try again/ });
    await user.click(screen.getByRole('button', { name: 'Select' }));
    network.restore();
    await switchTo('administrator');
    act(() => void window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(getRowNames()).toHaveLength(3));
    expect(getRowNames()).not.toContain('Opera on Linux');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Try again/ })).not.toBeInTheDocument();
  });
});

describe('a part that breaks', () => {
  it('breaks nothing around the page, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let isBroken = true;
    const renderIcon = () => {
      if (isBroken) throw new Error('The app’s own function failed');
      return null;
    };
    const { user } = await renderPage({ props: { renderIcon } });
    expect(await screen.findByText(english.broken)).toBeVisible();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(getRowNames()).toHaveLength(3));
    vi.restoreAllMocks();
  });
});
