import { describe, expect, it } from 'vitest';
import { manyDevices } from '../../test/manyDevices.ts';
import { getFocusedName, showPage } from '../../test/showPage.tsx';
import { THREE_DEVICES } from '../../test/signedInService.ts';

const focused = () => expect.poll(getFocusedName);

describe('the focus', () => {
  it('starts on the safe button of a dialog', async () => {
    const { button } = await showPage();
    await button('Sign out Safari on iPhone').click();
    await focused().toBe('Cancel');
  });

  it.each(['{Escape}', '{Enter}'])('returns to the button that opened the dialog, by %s', async (key) => {
    const { button, press } = await showPage();
    await button('Sign out Safari on iPhone').click();
    await focused().toBe('Cancel');
    await press(key);
    await focused().toBe('Sign out Safari on iPhone');
  });

  it('goes to the next row’s button when a device is signed out', async () => {
    const { signOut } = await showPage();
    await signOut('Safari on iPhone');
    await focused().toBe('Sign out Opera on Linux');
  });

  it('goes to the heading when the last other device is signed out, never to this device', async () => {
    const { signOut, screen } = await showPage({ devices: THREE_DEVICES.slice(0, 1) });
    await signOut('Firefox on Windows');
    await expect.element(screen.getByText('Only this device is signed in.')).toBeVisible();
    await focused().toBe('Other devices');
  });

  it('goes to “Select all” when selecting starts, and back to “Select” when it is cancelled', async () => {
    const { button } = await showPage();
    await button('Select').click();
    await focused().toBe('Select all 3 on this page');
    await button('Cancel').click();
    await focused().toBe('Select');
  });

  it('goes to the heading when all others are signed out', async () => {
    const { button, dialog, screen } = await showPage();
    await button('Sign out all other devices').click();
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect.element(screen.getByText('Only this device is signed in.')).toBeVisible();
    await focused().toBe('Other devices');
  });

  it('goes to the report when some of all others are still signed in', async () => {
    const { button, dialog, network, screen } = await showPage();
    await expect.element(button('Sign out Safari on iPhone')).toBeVisible();
    network.fail('"iphone"', 500);
    await button('Sign out all other devices').click();
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect.element(screen.getByRole('button', { name: 'Try 1 again' })).toBeVisible();
    await focused().toMatch(/^2 devices were signed out\. 1 device is still signed in\./);
  });

  it('goes to the report when some of the selected devices are still signed in', async () => {
    const { button, dialog, network, screen } = await showPage();
    await button('Select').click();
    await screen.getByRole('checkbox', { name: 'Select all 3 on this page' }).click();
    network.fail('"iphone"', 500);
    await button('Sign out 3 devices').click();
    await dialog.getByRole('button', { name: 'Sign out 3 devices' }).click();
    await expect.element(button('Try 1 again')).toBeVisible();
    await focused().toMatch(/^2 devices were signed out\. 1 device is still signed in\./);
  });

  it('stays in the report while it is tried again, and never falls on “Stop”', async () => {
    const { button, dialog, network } = await showPage();
    await expect.element(button('Sign out Safari on iPhone')).toBeVisible();
    network.fail('"iphone"', 500);
    await button('Sign out all other devices').click();
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    // The first run is over before the second one is held.
    await expect.element(button('Try 1 again'), { timeout: 30_000 }).toBeVisible();
    network.hold('/user/logout');
    await button('Try 1 again').click();
    await expect.element(button('Stop')).toBeVisible();
    await focused().toMatch(/^Signing out/);
    network.restore();
    await focused().toBe('Other devices');
  });

  it('goes to the heading when the report is closed', async () => {
    const { button, dialog, network } = await showPage();
    await expect.element(button('Sign out Safari on iPhone')).toBeVisible();
    network.fail('"iphone"', 500);
    await button('Sign out all other devices').click();
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    await button('Close').click();
    await focused().toBe('Other devices');
  });

  it('stays on the row’s button while it is tried again', async () => {
    const { button, network, signOut } = await showPage();
    await expect.element(button('Sign out Safari on iPhone')).toBeVisible();
    network.fail('/user/logout', 500);
    await signOut('Safari on iPhone');
    await button('Try again to sign out Safari on iPhone').click();
    await focused().toBe('Try again to sign out Safari on iPhone');
  });

  it('goes to the address that was revealed', async () => {
    const { button, screen } = await showPage({ props: { maskAddresses: true } });
    await screen.getByText('Safari on iPhone').click();
    await button('Show IP address').click();
    await focused().toBe('203.0.113.8');
  });

  it('goes to the heading when the notice of a failed refresh goes', async () => {
    const { button, network, queryClient, screen } = await showPage();
    await expect.element(button('Sign out Safari on iPhone')).toBeVisible();
    network.fail('myself', 500);
    await queryClient.refetchQueries();
    network.restore();
    await button('Try again').click();
    await expect.element(screen.getByText(/Couldn’t refresh/)).not.toBeInTheDocument();
    await focused().toBe('Other devices');
  });

  it('stays on “Next page”, and on a status', async () => {
    const { button, screen, press } = await showPage({ devices: manyDevices(12) });
    await button('Next page').click();
    await expect.element(screen.getByText('11–12 of 12')).toBeVisible();
    await focused().toBe('Next page');
    await screen.getByRole('radio', { name: /^Active/ }).click();
    await press('{ArrowRight}');
    await expect.element(screen.getByText('No expired sign-ins.')).toBeVisible();
    await focused().toMatch(/^Expired/);
  });

  it('is never taken from where the user has moved it', async () => {
    const { button, network, signOut, settled } = await showPage();
    await settled();
    network.hold('/user/logout');
    await signOut('Safari on iPhone');
    await button('Select').element().focus();
    network.restore();
    await expect.element(button(/Safari on iPhone$/)).not.toBeInTheDocument();
    expect(getFocusedName()).toBe('Select');
  });

  it('leaves no tabindex on the rows, which would make them a list box for some screen readers', async () => {
    const { screen, signOut } = await showPage();
    await signOut('Safari on iPhone');
    await focused().toBe('Sign out Opera on Linux');
    expect(screen.container.querySelectorAll('li[tabindex], ul[tabindex]')).toHaveLength(0);
  });
});
