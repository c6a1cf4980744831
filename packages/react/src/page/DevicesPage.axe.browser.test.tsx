import { onlineManager } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { type ShowOptions, showDevicesPage } from '../../test/showDevicesPage.tsx';
import { english } from '../messages/english.ts';

type Shown = Awaited<ReturnType<typeof showDevicesPage>>;

interface State {
  options?: ShowOptions;
  /** What a person does until the page is in the state. */
  reach: (shown: Shown) => Promise<unknown>;
}

const phone = 'Safari on iPhone';
/** A button of the phone's row. From right to left, its name is isolated by characters that nobody sees. */
const ofPhone = (action: string) => new RegExp(`^${action} .{0,3}${phone}.{0,3}$`);

const states: Readonly<Record<string, State>> = {
  loading: {
    options: { before: ({ network }) => network.hold('myself') },
    reach: ({ screen }) =>
      expect.element(screen.getByRole('img', { name: english.loading }).first()).toBeInTheDocument(),
  },
  'a list with an open row': {
    options: {
      account: 'many',
      maskAddresses: true,
      onRenameSession: async () => {},
      onReportSession: () => {},
    },
    reach: async ({ screen }) => {
      await screen.getByText('Chrome on Windows').first().click();
      await expect.element(screen.getByRole('button', { name: 'Show IP address' }).first()).toBeVisible();
    },
  },
  'the signed-out devices': {
    options: { account: 'many', defaultStatus: 'offline' },
    reach: ({ screen }) => expect.element(screen.getByText(/^Signed out .* ago$/).first()).toBeVisible(),
  },
  'an empty list': {
    options: { defaultStatus: 'expired' },
    reach: ({ screen }) => expect.element(screen.getByText(english.emptyExpired)).toBeVisible(),
  },
  'a list that could not be read': {
    options: { before: ({ network }) => network.cut('myself') },
    reach: ({ screen }) => expect.element(screen.getByRole('alert')).toBeVisible(),
  },
  'who is no longer signed in': {
    options: {
      onSignInRequired: () => {},
      before: ({ credentials }) => credentials.setTokens({ sessionToken: 'ended', refreshToken: 'ended' }),
    },
    reach: ({ button }) => expect.element(button('Sign in')).toBeVisible(),
  },
  'no connection': {
    reach: async ({ screen, button }) => {
      await expect.element(button(ofPhone('Sign out'))).toBeVisible();
      onlineManager.setOnline(false);
      await expect.element(screen.getByText(/^You are offline\./)).toBeVisible();
    },
  },
  'a selection': {
    reach: async ({ screen, button }) => {
      await button('Select').click();
      await screen.getByRole('checkbox', { name: ofPhone('Select') }).click();
      await expect.element(screen.getByText('1 selected')).toBeVisible();
    },
  },
  'a question': {
    reach: async ({ button, dialog }) => {
      await button(ofPhone('Sign out')).click();
      await expect.element(dialog).toBeVisible();
    },
  },
  'a sign-out under way': {
    reach: async ({ session, signOut, button }) => {
      await expect.element(button(ofPhone('Sign out'))).toBeVisible();
      session.network.hold('/user/logout');
      await signOut(phone);
      await expect.element(button(ofPhone('Signing out…'))).toBeVisible();
    },
  },
  'a sign-out that failed': {
    reach: async ({ session, signOut, button }) => {
      await expect.element(button(ofPhone('Sign out'))).toBeVisible();
      session.network.cut('/user/logout');
      await signOut(phone);
      await expect.element(button(ofPhone('Try again to sign out'))).toBeVisible();
    },
  },
  'the outcomes of many': {
    reach: async ({ session, screen, button, dialog }) => {
      await expect.element(button(ofPhone('Sign out'))).toBeVisible();
      session.network.cutBody('"phone"');
      await button('Sign out all others').click();
      await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
      await expect.element(screen.getByText(/1 device is not signed out\./).first()).toBeVisible();
    },
  },
};

const cases = Object.entries(states).flatMap(([name, state]) =>
  (['ltr', 'rtl'] as const).map((direction) => ({ name, state, direction })),
);

describe('DevicesPage has nothing for axe to find', () => {
  afterEach(() => onlineManager.setOnline(true));

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each(cases)('showing $name, $direction', async ({ state, direction }) => {
      const shown = await showDevicesPage({ ...state.options, theme, messages: { ...english, direction } });
      await state.reach(shown);
      await shown.expectNothingForAxe();
    });
  });

  describe('in forced colours', () => {
    const emulate = (value: string) =>
      cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    beforeEach(() => emulate('active'));
    afterEach(() => emulate('none'));

    it.each(cases)('showing $name, $direction', async ({ state, direction }) => {
      const shown = await showDevicesPage({ ...state.options, messages: { ...english, direction } });
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      await state.reach(shown);
      await shown.expectNothingForAxe();
    });
  });
});
