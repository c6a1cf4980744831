import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { showDevicesPage } from '../../test/showDevicesPage.tsx';

const logout = '/user/logout';

describe('signing out on DevicesPage', () => {
  it('shows a device as pending, and never as ended, until the service confirmed it', async () => {
    const { screen, session, signOut, active } = await showDevicesPage();
    await expect.element(screen.getByText('Safari on iPhone')).toBeVisible();
    session.network.hold(logout);
    await signOut('Safari on iPhone');
    await expect
      .element(screen.getByRole('button', { name: 'Signing out… Safari on iPhone' }))
      .toHaveTextContent('Signing out…');
    expect(await active()).toContain('phone');
    session.network.mend();
    await expect.element(screen.getByText('Safari on iPhone', { exact: true })).not.toBeInTheDocument();
    expect(await active()).toEqual(['firefox', 'opera', 'this-device']);
  });

  it('says what it did, and puts the focus on the row that took the place', async () => {
    const { screen, signOut } = await showDevicesPage();
    await signOut('Safari on iPhone');
    await expect.element(screen.getByText('Safari on iPhone was signed out.')).toBeInTheDocument();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Opera on Linux'));
    expect(document.activeElement?.tagName).toBe('LI');
  });

  it('puts the focus on the heading when the last row is gone', async () => {
    const { screen, signOut } = await showDevicesPage();
    for (const device of ['Safari on iPhone', 'Opera on Linux', 'Firefox on Windows']) {
      await signOut(device);
      await expect.element(screen.getByText(`${device} was signed out.`)).toBeInTheDocument();
    }
    await expect.element(screen.getByRole('heading', { name: 'Other devices' })).toHaveFocus();
    await expect.element(screen.getByText('No other device is signed in.')).toBeVisible();
  });

  it('keeps a device whose sign-out failed, says why, and tries again', async () => {
    const { screen, session, signOut, button, active, expectNothingForAxe } = await showDevicesPage();
    await expect.element(screen.getByText('Safari on iPhone')).toBeVisible();
    session.network.cut(logout);
    await signOut('Safari on iPhone');
    await expect.element(button('Try again to sign out Safari on iPhone')).toBeVisible();
    await expect.element(screen.getByText(/^Couldn’t sign out Safari on iPhone\./).first()).toBeVisible();
    expect(await active()).toContain('phone');
    await expectNothingForAxe();
    session.network.mend();
    await button('Try again to sign out Safari on iPhone').click();
    await expect.element(screen.getByText('Safari on iPhone was signed out.')).toBeInTheDocument();
    expect(await active()).not.toContain('phone');
  });

  it('works by keyboard alone', async () => {
    const { screen, button, active } = await showDevicesPage();
    await expect.element(button('Sign out Firefox on Windows')).toBeVisible();
    for (let presses = 0; presses < 40; presses += 1) {
      if (document.activeElement?.getAttribute('aria-label') === 'Sign out Firefox on Windows') break;
      await userEvent.keyboard('{Tab}');
    }
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Cancel')).toHaveFocus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(screen.getByText('Firefox on Windows was signed out.')).toBeInTheDocument();
    expect(await active()).toEqual(['opera', 'phone', 'this-device']);
  });

  it('is read and reached by keyboard in one order: this device, controls, then row by row', async () => {
    const { screen, button } = await showDevicesPage();
    await expect.element(button('Sign out Firefox on Windows')).toBeVisible();
    expect([...screen.container.querySelectorAll('h2, h3')].map(({ textContent }) => textContent)).toEqual([
      'Devices',
      'Other devices',
    ]);
    const reached: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await userEvent.keyboard('{Tab}');
      const { activeElement: at } = document;
      if (!at || at === document.body) break;
      reached.push(
        at.getAttribute('aria-label') ?? at.closest('label, summary, button')?.textContent ?? at.tagName,
      );
    }
    expect(reached.map((name) => name.replace(/(?:Last active|Active now).*/, ''))).toEqual([
      expect.stringMatching(/This device$/),
      'Sign out all others',
      'Active4',
      'Select',
      'Firefox on Windows',
      'Sign out Firefox on Windows',
      'Safari on iPhone',
      'Sign out Safari on iPhone',
      'Opera on Linux',
      'Sign out Opera on Linux',
    ]);
  });

  it('signs out all others, counted first, and never this one', async () => {
    const { screen, button, dialog, active, expectNothingForAxe } = await showDevicesPage();
    await button('Sign out all others').click();
    await expect.element(dialog).toHaveTextContent('Sign out 3 other devices?');
    await expectNothingForAxe();
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect.element(screen.getByText('3 devices were signed out.').first()).toBeVisible();
    expect(await active()).toEqual(['this-device']);
  });

  it('signs out a selection, and tells which of it is still signed in', async () => {
    const { screen, session, button, dialog, active, expectNothingForAxe } = await showDevicesPage();
    await button('Select').click();
    await screen.getByRole('checkbox', { name: 'Select Safari on iPhone' }).click();
    await screen.getByRole('checkbox', { name: 'Select Firefox on Windows' }).click();
    await expect.element(screen.getByText('2 selected')).toBeVisible();
    await expectNothingForAxe();
    session.network.cutBody('phone');
    await button('Sign out').click();
    await dialog.getByRole('button', { name: 'Sign out 2 devices' }).click();
    await expect
      .element(screen.getByText('1 device was signed out. 1 device is not signed out.').first())
      .toBeVisible();
    expect(await active()).toEqual(['opera', 'phone', 'this-device']);
  });

  it('ends this very session only when that was said, last and apart', async () => {
    const { screen, button, dialog, active } = await showDevicesPage();
    await screen
      .getByRole('region', { name: 'This device' })
      .getByText('This device', { exact: true })
      .first()
      .click();
    await button('Sign out on this device').click();
    await expect.element(dialog).toHaveTextContent('This very session ends');
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    await vi.waitFor(async () => expect(await active()).toEqual(['firefox', 'opera', 'phone']));
  });

  it('reports a device that was not this person’s, once it is signed out', async () => {
    const onReportSession = vi.fn();
    const { screen, button, dialog, active } = await showDevicesPage({ onReportSession });
    await screen.getByText('Safari on iPhone').click();
    await button('This wasn’t me: Safari on iPhone').click();
    expect(onReportSession).not.toHaveBeenCalled();
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    await vi.waitFor(() => expect(onReportSession).toHaveBeenCalledOnce());
    expect(await active()).not.toContain('phone');
  });
});
