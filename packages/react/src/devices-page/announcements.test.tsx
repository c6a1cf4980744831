import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { createTestService } from '@user-sessions/service/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listen } from '../../test/announcements.ts';
import { manyDevices } from '../../test/manyDevices.ts';
import { confirm, type RenderPageOptions, renderPage } from '../../test/renderPage.tsx';

const MINUTE = 60_000;

/** Renders the page and listens once it has settled. */
async function hear(options: RenderPageOptions = {}) {
  const page = await renderPage(options);
  await page.settled();
  const { heard } = listen(page.container);
  return { ...page, heard };
}

afterEach(() => {
  vi.useRealTimers();
  onlineManager.setOnline(true);
});

describe('a screen reader hears', () => {
  it('that devices are loading, once, when that takes longer than a second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = await renderPage({ before: ({ network }) => network.hold('myself') });
    const { heard } = listen(page.container);
    await act(() => vi.advanceTimersByTimeAsync(900));
    expect(heard).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(heard).toEqual(['Loading devices…']);
    vi.useRealTimers();
    page.network.restore();
    await page.settled();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('nothing about loading when the devices come at once', async () => {
    const page = await renderPage();
    const { heard } = listen(page.container);
    await page.settled();
    expect(heard).toEqual([]);
  });

  it('the start and the end of a sign-out', async () => {
    const { heard, signOut } = await hear();
    await signOut('Safari on iPhone');
    await waitFor(() => expect(heard).toEqual(['Signing out…', 'Safari on iPhone was signed out.']));
  });

  it('that a sign-out failed and why, and the same again when it fails again', async () => {
    const { heard, signOut, network, user } = await hear();
    network.fail('/user/logout', 500);
    await signOut('Safari on iPhone');
    const failed = expect.stringMatching(/^Couldn’t sign out Safari on iPhone\. Something went wrong/);
    await waitFor(() => expect(heard).toEqual(['Signing out…', failed]));
    await user.click(screen.getByRole('button', { name: 'Try again to sign out Safari on iPhone' }));
    await waitFor(() => expect(heard).toEqual(['Signing out…', failed, 'Signing out…', failed]));
  });

  it('that signing out of this device failed', async () => {
    const { heard, network, user } = await hear();
    network.fail('/user/logout', 500);
    await user.click(screen.getByRole('button', { name: 'Sign out of this device' }));
    await confirm(user);
    await waitFor(() =>
      expect(heard.at(-1)).toMatch(/^Couldn’t sign out .* Something went wrong on our side/),
    );
  });

  it('that this device is signed out', async () => {
    const { heard, user } = await hear();
    await user.click(screen.getByRole('button', { name: 'Sign out of this device' }));
    await confirm(user);
    await waitFor(() => expect(heard.at(-1)).toMatch(/^You’ve been signed out/));
  });

  it('how many devices are being signed out, and how it ended', async () => {
    const { heard, user } = await hear();
    await user.click(screen.getByRole('button', { name: 'Sign out all other devices' }));
    await confirm(user);
    await waitFor(() => expect(heard).toEqual(['Signing out 0 of 3…', '3 devices were signed out.']));
  });

  it('what is still signed in after a partial failure', async () => {
    const { heard, user, network } = await hear();
    network.fail('"iphone"', 500);
    await user.click(screen.getByRole('button', { name: 'Sign out all other devices' }));
    await confirm(user);
    await waitFor(() =>
      expect(heard).toEqual([
        'Signing out 0 of 3…',
        '2 devices were signed out. 1 device is still signed in.',
      ]),
    );
  });

  it('that it is stopping', async () => {
    const { heard, user, network } = await hear({ devices: manyDevices(12) });
    let sent = 0;
    network.hold((request) => request.url.includes('/user/logout') && ++sent > 4);
    await user.click(screen.getByRole('button', { name: 'Sign out all other devices' }));
    await confirm(user);
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(heard).toContain('Stopping…'));
    network.restore();
    await waitFor(() => expect(heard.at(-1)).toMatch(/still signed in\.$/));
  });

  it('which devices a page, a page size and a status show', async () => {
    const { heard, user } = await hear({ devices: manyDevices(25) });
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(heard).toEqual(['11–20 of 25']));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Per page' }), '25');
    await waitFor(() => expect(heard).toEqual(['11–20 of 25', '1–25 of 25']));
    await user.click(screen.getByRole('radio', { name: /^Expired/ }));
    await waitFor(() => expect(heard.at(-1)).toBe('No expired sign-ins.'));
  });

  it('the result of a search once the user has stopped typing, and that there is none', async () => {
    const { heard, user } = await hear({ devices: manyDevices(12) });
    await user.type(screen.getByRole('searchbox'), 'firefox');
    await waitFor(() => expect(heard).toEqual(['1–2 of 2']));
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'zzzz');
    await waitFor(() => expect(heard.at(-1)).toBe('No device matches “zzzz”.'));
    expect(heard.filter((text) => text.includes('“z”'))).toEqual([]);
  });

  it('that an administrator’s search found nothing', async () => {
    const { accounts } = await createTestService();
    const { heard, user } = await hear({ account: 'administrator', props: { did: accounts.many.did } });
    await user.type(screen.getByRole('searchbox'), 'zzzz');
    await waitFor(() => expect(heard).toEqual(['No device matches “zzzz”.']));
  });

  it('that a refresh failed, and again when another try fails', async () => {
    const { heard, user, network, queryClient } = await hear();
    network.fail('myself', 500);
    await act(() => queryClient.refetchQueries());
    const reason = 'Something went wrong on our side. Try again later.';
    await waitFor(() => expect(heard).toEqual([reason]));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(heard).toEqual([reason, reason]));
  });

  it('that loading failed, and again when another try fails', async () => {
    const page = await renderPage({ before: ({ network }) => network.fail('myself', 500) });
    const { heard } = listen(page.container);
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(heard.filter((text) => text.includes('Something went wrong'))).toHaveLength(2),
    );
  });

  it('that the connection is gone, once, however long it stays away, and that it is back', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'], shouldAdvanceTime: true });
    const { heard, clock } = await hear({ clock: { now: Date.now() } });
    act(() => onlineManager.setOnline(false));
    await waitFor(() => expect(heard).toEqual(['You’re offline']));
    for (let minutes = 0; minutes < 5; minutes += 1) {
      clock.now += MINUTE;
      await act(() => vi.advanceTimersByTimeAsync(MINUTE));
    }
    expect(screen.getByText(/Last updated:/)).toHaveTextContent(/[45] minutes ago/);
    expect(heard).toEqual(['You’re offline']);
    act(() => onlineManager.setOnline(true));
    await waitFor(() => expect(heard).toEqual(['You’re offline', 'You’re back online.']));
  });

  it('that a name was saved, or could not be', async () => {
    const onRenameSession = vi.fn(async () => {});
    const { heard, user } = await hear({ props: { onRenameSession } });
    await user.click(screen.getByText('Safari on iPhone'));
    await user.click(await screen.findByRole('button', { name: 'Rename Safari on iPhone' }));
    await waitFor(() => expect(heard).toEqual(['Name saved.']));
    onRenameSession.mockRejectedValueOnce(new Error('full'));
    await user.click(screen.getByRole('button', { name: 'Rename Safari on iPhone' }));
    await waitFor(() => expect(heard).toEqual(['Name saved.', 'Couldn’t save the name.']));
  });

  it('how many devices are selected', async () => {
    const { heard, user } = await hear();
    await user.click(screen.getByRole('button', { name: 'Select' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3 on this page' }));
    await waitFor(() => expect(heard.at(-1)).toBe('3 selected'));
  });

  it('no old news at the end of the page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const { signOut, container } = await hear();
    await signOut('Safari on iPhone');
    await waitFor(() =>
      expect(container.querySelector('.us-announcement')).toHaveTextContent('was signed out'),
    );
    await act(() => vi.advanceTimersByTimeAsync(8000));
    expect(container.querySelector('.us-announcement')).toBeEmptyDOMElement();
  });
});
