import { onlineManager } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showDevicesPage } from '../../test/showDevicesPage.tsx';
import { english } from '../messages/english.ts';

describe('the states of DevicesPage', () => {
  afterEach(() => onlineManager.setOnline(true));

  it.each(['light', 'dark'] as const)(
    'has nothing for axe to find while it loads and when it fails, in %s',
    async (theme) => {
      const { screen, session, expectNothingForAxe } = await showDevicesPage({
        theme,
        before: ({ network }) => network.hold('myself'),
      });
      await expect.element(screen.getByRole('img', { name: 'Loading devices…' }).first()).toBeInTheDocument();
      await expectNothingForAxe();
      session.network.cut('myself');
      session.network.hold('nothing');
      session.network.mend();
      await expect.element(screen.getByText('Safari on iPhone')).toBeVisible();
      await expectNothingForAxe();
    },
  );

  it('says in words what failed, and reads again when asked', async () => {
    const { screen, session, button, expectNothingForAxe } = await showDevicesPage({
      before: ({ network }) => network.cut('myself'),
    });
    await expect.element(screen.getByRole('alert')).toHaveTextContent(english.errors.network);
    expect(screen.container.textContent).not.toContain('Failed to fetch');
    await expectNothingForAxe();
    session.network.mend();
    await button('Try again').click();
    await expect.element(screen.getByText('Safari on iPhone')).toBeVisible();
  });

  it('offers a sign-in to who is no longer signed in', async () => {
    const onSignInRequired = vi.fn();
    const { button } = await showDevicesPage({
      onSignInRequired,
      before: ({ credentials }) => credentials.setTokens({ sessionToken: 'ended', refreshToken: 'ended' }),
    });
    await button('Sign in').click();
    expect(onSignInRequired).toHaveBeenCalledOnce();
  });

  it('keeps the rows while offline, as of when, and lets nothing be signed out', async () => {
    const { screen, button, dialog } = await showDevicesPage();
    await expect.element(button('Sign out Safari on iPhone')).toBeVisible();
    onlineManager.setOnline(false);
    await expect.element(screen.getByText(/^You are offline\./)).toBeVisible();
    await expect.element(button('Sign out Safari on iPhone')).toHaveAttribute('aria-disabled', 'true');
    await button('Sign out Safari on iPhone').click({ force: true });
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('shows what is expired and signed out, and counts each', async () => {
    const { screen, expectNothingForAxe } = await showDevicesPage({ account: 'many' });
    await expect.element(screen.getByText('1–10 of 42')).toBeVisible();
    await screen.getByRole('radio', { name: /^Signed out/ }).click();
    await expect.element(screen.getByText(/^Signed out .* ago$/).first()).toBeVisible();
    expect(screen.getByRole('button', { name: /^Sign out .+ on / }).elements()).toEqual([]);
    await expectNothingForAxe();
  });

  it('gives every button in the list a name of its own', async () => {
    const { screen } = await showDevicesPage({ account: 'many' });
    await expect.element(screen.getByText(/of 42/)).toBeVisible();
    const names = [...screen.container.querySelectorAll('.us-item .us-button')].map((element) =>
      element.getAttribute('aria-label'),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
  });

  it('goes from page to page, with this device on top of each', async () => {
    const { screen, button } = await showDevicesPage({ account: 'many' });
    await button('Next page').click();
    await expect.element(screen.getByText('11–20 of 42')).toBeVisible();
    await expect.element(screen.getByRole('region', { name: 'This device' })).toBeVisible();
  });

  it('shows as many rows on a page as were chosen', async () => {
    const { screen } = await showDevicesPage({ account: 'many' });
    await screen.getByRole('combobox', { name: 'Per page' }).selectOptions('25');
    await expect.element(screen.getByText('1–25 of 42')).toBeVisible();
    await screen.getByRole('combobox', { name: 'Per page' }).selectOptions('100');
    await expect.element(screen.getByText('1–42 of 42')).toBeVisible();
  });

  it('goes on below the rows where the app wants that, and comes to an end', async () => {
    const { screen, button } = await showDevicesPage({ account: 'many', paging: 'more', pageSize: 20 });
    await expect.element(screen.getByText('1–20 of 42')).toBeVisible();
    await button('Show more').click();
    await expect.element(screen.getByText('1–40 of 42')).toBeVisible();
    await button('Show more').click();
    await expect.element(screen.getByText('1–42 of 42')).toBeVisible();
    await expect.element(button('Show more')).not.toBeInTheDocument();
  });

  it('does not overflow a column of 280 pixels, nor in Arabic', async () => {
    const style = { inlineSize: 280 };
    const messages = { ...english, locale: 'ar', direction: 'rtl' } as const;
    const { screen, expectNothingForAxe } = await showDevicesPage({ account: 'many', style, messages });
    await expect.element(screen.getByText(/^Look-alike$/).first()).toBeVisible();
    const root = screen.container.querySelector('.us-root');
    expect(root?.getAttribute('dir')).toBe('rtl');
    expect(root?.scrollWidth).toBeLessThanOrEqual(280);
    await expectNothingForAxe();
  });

  it('shows places that the app finds, asking once for each address', async () => {
    const resolveLocation = vi.fn(async () => 'Berlin');
    const { screen, session } = await showDevicesPage({ account: 'many', resolveLocation });
    await expect.element(screen.getByText('Berlin').first()).toBeInTheDocument();
    const asked = resolveLocation.mock.calls.flat();
    expect(new Set(asked).size).toBe(asked.length);
    expect(session.network.requests.every((line) => !line.includes('Berlin'))).toBe(true);
  });

  it('hides addresses until they are asked for', async () => {
    const { screen, button } = await showDevicesPage({ account: 'many', maskAddresses: true });
    await expect.element(screen.getByText(/•\.•/).first()).toBeInTheDocument();
    expect(screen.container.textContent).not.toContain('192.0.2.18');
    await screen.getByText('Chrome on Windows').first().click();
    await button('Show IP address').first().click();
    expect(screen.container.textContent).toContain('192.0.2.18');
  });

  it('keeps a name that the app stores', async () => {
    const onRenameSession = vi.fn(async () => {});
    const { screen, button } = await showDevicesPage({ onRenameSession });
    await screen.getByText('Safari on iPhone').click();
    await screen.getByRole('textbox', { name: 'Name of Safari on iPhone' }).fill('My phone');
    await button('Rename Safari on iPhone').click();
    await vi.waitFor(() => expect(onRenameSession).toHaveBeenCalledWith(expect.anything(), 'My phone'));
  });
});
