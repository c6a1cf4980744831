import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { manyDevices } from '../../test/manyDevices.ts';
import { confirm, getAnnouncement, getRowNames, renderPage } from '../../test/renderPage.tsx';
import { USER_AGENTS } from '../../test/signedInService.ts';

const LOGOUT = '/user/logout';
const rowOf = (name: string) => {
  const row = screen.getByRole('list', { name: 'Other devices' });
  return within(row).getByText(name).closest('li') as HTMLElement;
};

afterEach(() => onlineManager.setOnline(true));

describe('signing out one device', () => {
  it('asks first, and shows which device it is', async () => {
    const { user, activeDevices, settled } = await renderPage();
    await settled();
    await user.click(screen.getByRole('button', { name: 'Sign out Safari on iPhone' }));
    const dialog = screen.getByRole('dialog', { name: 'Sign out Safari on iPhone?' });
    expect(dialog).toHaveTextContent('Active 2 minutes ago');
    expect(dialog).toHaveTextContent('203.0.113.8');
    expect(dialog).toHaveTextContent('It will need to sign in again to use your account.');
    expect(await activeDevices()).toContain('iphone');
  });

  it('says how long the device may keep its access', async () => {
    const { user, settled } = await renderPage();
    await settled();
    await user.click(screen.getByRole('button', { name: 'Sign out Safari on iPhone' }));
    expect(screen.getByRole('dialog')).toHaveTextContent(
      /It can take up to 1 (hour|day) for a device to lose access\./,
    );
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Sign out of this device' }));
    expect(screen.getByRole('dialog')).not.toHaveTextContent('loses access');
  });

  it('signs out that device and no other, once it is confirmed', async () => {
    const { signOut, activeDevices } = await renderPage();
    await signOut('Safari on iPhone');
    await screen.findAllByText('Safari on iPhone was signed out.');
    expect(await activeDevices()).toEqual(['firefox', 'opera', 'this-device']);
    expect(getRowNames()).toEqual(['Firefox on Windows', 'Opera on Linux']);
  });

  it('does nothing when it is cancelled', async () => {
    const { user, activeDevices, settled, network } = await renderPage();
    await settled();
    network.clear();
    await user.click(screen.getByRole('button', { name: 'Sign out Safari on iPhone' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(network.requests).toEqual([]);
    expect(await activeDevices()).toContain('iphone');
  });

  it('shows the device as pending, and never as signed out, until the service has confirmed it', async () => {
    const { signOut, network, activeDevices, user, settled } = await renderPage();
    await settled();
    network.hold(LOGOUT);
    await signOut('Safari on iPhone');
    const button = await screen.findByRole('button', { name: 'Signing out… Safari on iPhone' });
    expect(button).toHaveTextContent('Signing out…');
    expect(getAnnouncement()).toBe('Signing out…');
    await user.click(button);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(await activeDevices()).toContain('iphone');
    network.restore();
    await waitFor(() => expect(getRowNames()).not.toContain('Safari on iPhone'));
    expect(await activeDevices()).not.toContain('iphone');
  });

  it('shows a toast for six seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const { signOut, container } = await renderPage();
    await signOut('Safari on iPhone');
    await waitFor(() => expect(container.querySelector('.us-toast')).toBeInTheDocument());
    expect(container.querySelector('.us-toast')).toHaveTextContent('Safari on iPhone was signed out.');
    await act(() => vi.advanceTimersByTimeAsync(6000));
    expect(container.querySelector('.us-toast')).not.toBeInTheDocument();
    vi.useRealTimers();
  });

  it('keeps a device whose sign-out failed, says why once, and offers one button', async () => {
    const { signOut, network, activeDevices, user, settled } = await renderPage();
    await settled();
    network.fail(LOGOUT, 500);
    await signOut('Safari on iPhone');
    const retry = await screen.findByRole('button', { name: 'Try again to sign out Safari on iPhone' });
    expect(retry).toHaveAccessibleDescription(/^Couldn’t sign out Safari on iPhone\. Something went wrong/);
    expect(within(rowOf('Safari on iPhone')).getAllByRole('button')).toEqual([retry]);
    expect(getAnnouncement()).toMatch(/^Couldn’t sign out Safari on iPhone\./);
    expect(await activeDevices()).toContain('iphone');
    network.restore();
    await user.click(retry);
    await screen.findAllByText('Safari on iPhone was signed out.');
    expect(await activeDevices()).not.toContain('iphone');
  });

  it('never believes a service that only says it did it', async () => {
    const { signOut, network, settled } = await renderPage();
    await settled();
    network.fail(LOGOUT, 204);
    await signOut('Safari on iPhone');
    await screen.findByRole('button', { name: 'Try again to sign out Safari on iPhone' });
    expect(rowOf('Safari on iPhone')).toHaveTextContent('The device is still signed in.');
  });

  it('names which of several equal devices is meant', async () => {
    const devices = [1, 2, 3, 4].map((minutes) => ({
      visitorId: `edge-${minutes}`,
      userAgent: USER_AGENTS.edge,
      lastActiveAt: minutes * 60_000,
      address: `198.51.100.${minutes}`,
    }));
    const { signOut, user, activeDevices, settled } = await renderPage({ devices });
    await settled();
    await user.click(screen.getByRole('button', { name: /^3 older ones/ }));
    await user.click(screen.getByRole('button', { name: 'Sign out Edge on Windows (3 minutes ago)' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent('Active 3 minutes ago');
    expect(dialog).toHaveTextContent('198.51.100.3');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await signOut('Edge on Windows (3 minutes ago)');
    await screen.findAllByText('Edge on Windows (3 minutes ago) was signed out.');
    expect(await activeDevices()).toEqual(['edge-1', 'edge-2', 'edge-4', 'this-device']);
  });
});

describe('signing out of this device', () => {
  it('is asked in words of its own, and signs out only this device', async () => {
    const { user, activeDevices, settled } = await renderPage({ props: { onSignInRequired: () => {} } });
    await settled();
    await user.click(screen.getByRole('button', { name: 'Sign out of this device' }));
    expect(screen.getByRole('dialog', { name: 'Sign out of this device?' })).toHaveTextContent(
      'You’ll need to sign in again here.',
    );
    await confirm(user);
    await screen.findByText('You’ve been signed out');
    expect(await activeDevices()).toEqual(['firefox', 'iphone', 'opera']);
    expect(screen.queryByText('Active now')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });

  it('shows and announces a failure, and can be tried again', async () => {
    const { user, network, activeDevices, settled } = await renderPage();
    await settled();
    network.fail(LOGOUT, 500);
    await user.click(screen.getByRole('button', { name: 'Sign out of this device' }));
    await confirm(user);
    const retry = await screen.findByRole('button', { name: /^Try again to sign out/ });
    const card = screen.getByRole('list', { name: 'This device' });
    expect(card).toHaveTextContent('Something went wrong on our side.');
    expect(getAnnouncement()).toContain('Something went wrong on our side.');
    expect(await activeDevices()).toContain('this-device');
    network.restore();
    await user.click(retry);
    await waitFor(async () => expect(await activeDevices()).not.toContain('this-device'));
    await screen.findByText('You’ve been signed out');
  });

  it('shows that it is under way', async () => {
    const { user, network, settled } = await renderPage();
    await settled();
    network.hold(LOGOUT);
    await user.click(screen.getByRole('button', { name: 'Sign out of this device' }));
    await confirm(user);
    const button = await screen.findByRole('button', { name: /^Signing out…/ });
    expect(button.closest('li')).toHaveAttribute('data-pending');
    network.restore();
    await screen.findByText('You’ve been signed out');
  });
});

describe('signing out all other devices', () => {
  const signOutOthers = async ({ user }: Pick<Awaited<ReturnType<typeof renderPage>>, 'user'>) => {
    await user.click(await screen.findByRole('button', { name: 'Sign out all other devices' }));
    await confirm(user);
  };

  it('counts them first, and never signs out this one', async () => {
    const page = await renderPage();
    await page.settled();
    await page.user.click(screen.getByRole('button', { name: 'Sign out all other devices' }));
    const dialog = screen.getByRole('dialog', { name: 'Sign out 3 other devices?' });
    expect(dialog).toHaveTextContent('You stay signed in on this device.');
    for (const name of ['Firefox on Windows', 'Safari on iPhone', 'Opera on Linux']) {
      expect(within(dialog).getByText(name)).toBeVisible();
    }
    await confirm(page.user);
    await screen.findAllByText('3 devices were signed out.');
    expect(await page.activeDevices()).toEqual(['this-device']);
    expect(screen.getByText('Only this device is signed in.')).toBeVisible();
  });

  it('stays possible when a count fails, without a number', async () => {
    const page = await renderPage({
      before: ({ network }) => network.fail('status=expired', 500),
    });
    await page.settled();
    await page.user.click(screen.getByRole('button', { name: 'Sign out all other devices' }));
    expect(screen.getByRole('dialog', { name: 'Sign out all other devices?' })).toBeVisible();
    page.network.restore();
    await confirm(page.user);
    await screen.findAllByText('3 devices were signed out.');
    expect(await page.activeDevices()).toEqual(['this-device']);
  });

  it('says in words how far it is, and stops when it is asked to', async () => {
    const page = await renderPage({ devices: manyDevices(12) });
    await page.settled();
    let sent = 0;
    page.network.hold((request) => request.url.includes(LOGOUT) && ++sent > 6);
    await signOutOthers(page);
    await screen.findByText(/^Signing out [1-9]\d* of 12…$/);
    expect(getAnnouncement()).toBe('Signing out 0 of 12…');
    expect(screen.getByRole('progressbar', { name: 'Signing out…' })).toBeInTheDocument();
    await page.user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(getAnnouncement()).toBe('Stopping…');
    page.network.restore();
    const summary = await screen.findAllByText(/were signed out\. \d+ devices? (is|are) still signed in\./);
    expect(summary.length).toBeGreaterThan(0);
    const left = (await page.activeDevices()).filter((id) => id !== 'this-device');
    expect(left.length).toBeGreaterThan(0);
    await waitFor(() => expect(getRowNames()).toHaveLength(Math.min(10, left.length)));
    expect(screen.getByRole('button', { name: `Try ${left.length} again` })).toBeVisible();
  });

  it('says once what is still signed in, with one way on', async () => {
    const page = await renderPage({ devices: manyDevices(6) });
    await page.settled();
    page.network.fail('"device-1"', 500);
    page.network.fail('"device-4"', 500);
    await signOutOthers(page);
    const notice = (
      await screen.findByText(/^4 devices were signed out\. 2 devices are still signed in\.$/, {
        ignore: '.us-announcement',
      })
    ).closest('.us-notice') as HTMLElement;
    expect(getAnnouncement()).toBe('4 devices were signed out. 2 devices are still signed in.');
    expect(notice).toHaveAttribute('data-tone', 'warning');
    expect(
      within(notice)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Try 2 again', 'Close']);
    page.network.restore();
    await page.user.click(screen.getByRole('button', { name: 'Try 2 again' }));
    await screen.findAllByText('2 devices were signed out.');
    expect(await page.activeDevices()).toEqual(['this-device']);
  });

  it('takes back what it said about a device that was signed out from its row since', async () => {
    const page = await renderPage({ devices: manyDevices(4) });
    await page.settled();
    const [, second = '', third = ''] = getRowNames();
    page.network.fail('"device-1"', 500);
    page.network.fail('"device-2"', 500);
    await signOutOthers(page);
    await screen.findByRole('button', { name: 'Try 2 again' });
    page.network.restore();
    await page.user.click(screen.getByRole('button', { name: `Try again to sign out ${second}` }));
    await screen.findByRole('button', { name: 'Try 1 again' });
    await page.user.click(screen.getByRole('button', { name: `Try again to sign out ${third}` }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Try/ })).not.toBeInTheDocument());
    expect(screen.queryByText(/still signed in/, { ignore: '.us-announcement' })).not.toBeInTheDocument();
  });

  it('keeps the names of devices that are still signed in, also of those on other pages', async () => {
    const page = await renderPage({ devices: manyDevices(14) });
    await page.settled();
    page.network.fail('"device-12"', 500);
    await signOutOthers(page);
    await page.user.click(await screen.findByText('Details'));
    const results = document.querySelectorAll('.us-result');
    expect([...results].map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^\w.* on \w+(Not signed out|Still signed in)$/),
    ]);
  });

  it('says that nothing was done when it fails as a whole', async () => {
    const page = await renderPage();
    await page.settled();
    page.network.fail('', 500);
    await signOutOthers(page);
    const notice = await screen.findByText(/Something went wrong on our side/, {
      selector: '.us-notice[data-tone=danger] > p',
    });
    expect(notice).toBeVisible();
    page.network.restore();
    const [again] = screen.getAllByRole('button', { name: 'Try again' });
    if (again) await page.user.click(again);
    await waitFor(async () => expect(await page.activeDevices()).toEqual(['this-device']));
  });

  it('is not offered when this device is unknown, and the page says why', async () => {
    const page = await renderPage({
      before: (session) => {
        session.service = { ...session.service, getVisitorId: async () => undefined };
      },
    });
    await page.settled();
    await screen.findByText(/We can’t tell which device is yours/);
    expect(screen.queryByRole('button', { name: /all other devices/ })).not.toBeInTheDocument();
    expect(getRowNames()).toHaveLength(4);
  });
});

describe('signing out selected devices', () => {
  it('signs out what was selected and nothing else', async () => {
    const { user, settled, activeDevices } = await renderPage();
    await settled();
    await user.click(screen.getByRole('button', { name: 'Select' }));
    expect(screen.getByText('0 selected')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sign out' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('checkbox', { name: 'Select Safari on iPhone' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select Firefox on Windows' }));
    expect(screen.getByText('2 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Sign out 2 devices' }));
    const dialog = screen.getByRole('dialog', { name: 'Sign out 2 devices?' });
    expect(dialog).toHaveTextContent('Firefox on Windows');
    await confirm(user, 'Sign out 2 devices');
    await screen.findAllByText('2 devices were signed out.');
    expect(await activeDevices()).toEqual(['opera', 'this-device']);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('hides the buttons of the rows, and brings them back', async () => {
    const { user, settled } = await renderPage();
    await settled();
    await user.click(screen.getByRole('button', { name: 'Select' }));
    expect(screen.queryByRole('button', { name: /^Sign out Safari/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /all other devices/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Sign out Safari on iPhone' })).toBeVisible();
  });

  it('selects all on this page, which it says, and never one on another', async () => {
    const { user, settled, activeDevices } = await renderPage({ devices: manyDevices(14) });
    await settled();
    await user.click(screen.getByRole('button', { name: 'Select' }));
    const all = screen.getByRole('checkbox', { name: 'Select all 10 on this page' });
    await user.click(all);
    expect(screen.getByText('10 selected')).toBeVisible();
    const [first] = screen.getAllByRole('checkbox', { name: /^Select \w+ on/ });
    if (first) await user.click(first);
    expect(screen.getByText('9 selected')).toBeVisible();
    expect((all as HTMLInputElement).indeterminate).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(screen.getByText('0 selected')).toBeVisible();
    expect(await activeDevices()).toHaveLength(15);
  });

  it('says which of them are still signed in', async () => {
    const { user, settled, activeDevices, network } = await renderPage();
    await settled();
    network.fail('"iphone"', 500);
    await user.click(screen.getByRole('button', { name: 'Select' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select all 3 on this page' }));
    await user.click(screen.getByRole('button', { name: 'Sign out 3 devices' }));
    await confirm(user, 'Sign out 3 devices');
    await screen.findAllByText('2 devices were signed out. 1 device is still signed in.');
    expect(await activeDevices()).toEqual(['iphone', 'this-device']);
    expect(rowOf('Safari on iPhone')).toHaveTextContent('Something went wrong on our side.');
  });
});

describe('“This wasn’t me”', () => {
  it('reports a device once it is signed out', async () => {
    const onReportSession = vi.fn();
    const { user, settled, activeDevices } = await renderPage({ props: { onReportSession } });
    await settled();
    await user.click(screen.getByText('Safari on iPhone'));
    await user.click(await screen.findByRole('button', { name: 'This wasn’t me: Safari on iPhone' }));
    expect(
      screen.getByRole('dialog', { name: 'Sign out Safari on iPhone and secure your account?' }),
    ).toHaveTextContent('Then you can take steps to secure your account.');
    expect(onReportSession).not.toHaveBeenCalled();
    await confirm(user);
    await waitFor(() => expect(onReportSession).toHaveBeenCalledOnce());
    expect(onReportSession).toHaveBeenCalledWith(expect.objectContaining({ visitorId: 'iphone' }));
    expect(await activeDevices()).not.toContain('iphone');
  });

  it('reports nothing when the sign-out fails, and reports it after a second try', async () => {
    const onReportSession = vi.fn();
    const { user, settled, network } = await renderPage({ props: { onReportSession } });
    await settled();
    network.fail(LOGOUT, 500);
    await user.click(screen.getByText('Safari on iPhone'));
    await user.click(await screen.findByRole('button', { name: 'This wasn’t me: Safari on iPhone' }));
    await confirm(user);
    const retry = await screen.findByRole('button', { name: 'Try again to sign out Safari on iPhone' });
    expect(onReportSession).not.toHaveBeenCalled();
    network.restore();
    await user.click(retry);
    await waitFor(() => expect(onReportSession).toHaveBeenCalledOnce());
  });

  it('is not offered for this device, nor where the app does not handle it', async () => {
    const { user, settled, rerender } = await renderPage({ props: { onReportSession: () => {} } });
    await settled();
    await user.click(screen.getByText('This device', { selector: '.us-badge' }));
    expect(screen.queryByRole('button', { name: /^This wasn’t me/ })).not.toBeInTheDocument();
    rerender({});
    await user.click(screen.getByText('Safari on iPhone'));
    expect(screen.queryByRole('button', { name: /^This wasn’t me/ })).not.toBeInTheDocument();
  });
});

describe('controls of sign-outs', () => {
  it('do not exist where the source can only read', async () => {
    const { settled } = await renderPage({
      before: (session) => {
        session.service = { ...session.service, canSignOut: false };
      },
    });
    await settled();
    expect(screen.queryByRole('button', { name: /[Ss]ign out|Select/ })).not.toBeInTheDocument();
  });

  it('exist but do nothing while offline, and say why', async () => {
    const { user, settled, network } = await renderPage();
    await settled();
    network.clear();
    act(() => onlineManager.setOnline(false));
    const button = screen.getByRole('button', { name: 'Sign out Safari on iPhone' });
    for (const each of [button, screen.getByRole('button', { name: 'Sign out all other devices' })]) {
      expect(each).toHaveAttribute('aria-disabled', 'true');
      expect(each).toHaveAccessibleDescription('You’re offline');
      await user.click(each);
    }
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(network.requests).toEqual([]);
  });
});
