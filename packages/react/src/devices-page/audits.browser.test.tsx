import { onlineManager } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { runAxe, runEqualAccess } from '../../test/audits.ts';
import { manyDevices } from '../../test/manyDevices.ts';
import { type ShowPageOptions, showPage } from '../../test/showPage.tsx';
import { USER_AGENTS } from '../../test/signedInService.ts';
import { english } from '../i18n/languages/english.ts';

type Page = Awaited<ReturnType<typeof showPage>>;

interface State {
  options?: ShowPageOptions;
  /** What a user does until the page is in the state. */
  reach: (page: Page) => Promise<unknown>;
}

const PHONE = 'Safari on iPhone';
/** A button of the phone's row. From right to left, its name is in isolates, which are not seen. */
const ofPhone = (action: string) => new RegExp(`^${action} .{0,3}${PHONE}.{0,3}$`);
const visible = (page: Page, text: RegExp | string) =>
  expect.element(page.screen.getByText(text).first()).toBeVisible();

const states: Readonly<Record<string, State>> = {
  loading: {
    options: { before: ({ network }) => network.hold('myself') },
    reach: ({ screen }) =>
      expect.element(screen.getByRole('img', { name: english.loading })).toBeInTheDocument(),
  },
  'a list with open rows': {
    options: {
      account: 'many',
      devices: [],
      props: { maskAddresses: true, onRenameSession: async () => {}, onReportSession: () => {} },
    },
    reach: async (page) => {
      await page.settled();
      await page.screen.getByText('Chrome on Windows').first().click();
      await page.screen.getByText('This device', { exact: true }).last().click();
      await visible(page, 'Show IP address');
    },
  },
  'older devices of the same name': {
    options: {
      devices: [1, 2, 3].map((minutes) => ({
        visitorId: `edge-${minutes}`,
        userAgent: USER_AGENTS.edge,
        lastActiveAt: minutes * 60_000,
        address: '192.0.2.1',
      })),
    },
    reach: async (page) => {
      await page.button(/^2 older ones/).click();
      await visible(page, 'Possible duplicate');
    },
  },
  'search and pages': {
    options: { devices: [...manyDevices(12), { visitorId: 'phone', userAgent: USER_AGENTS.iphone }] },
    reach: (page) => visible(page, '1–10 of 13'),
  },
  'expired devices': {
    options: {
      devices: manyDevices(2, { status: 'expired', lastActiveAt: undefined }),
      props: { defaultQuery: { status: 'expired' } },
    },
    reach: (page) => visible(page, /7 days/),
  },
  'signed-out devices': {
    options: { account: 'many', devices: [], props: { defaultQuery: { status: 'offline' } } },
    reach: (page) => visible(page, /^Signed out .* ago/),
  },
  'only this device': { options: { devices: [] }, reach: (page) => visible(page, english.emptyOnline) },
  'a list that could not be loaded': {
    options: { before: ({ network }) => network.fail('myself', 500) },
    reach: (page) => visible(page, english.loadFailed),
  },
  'a list that could not be refreshed': {
    reach: async (page) => {
      await page.settled();
      page.network.fail('myself', 500);
      await page.queryClient.refetchQueries();
      await visible(page, /^Couldn’t refresh/);
    },
  },
  'a user who is signed out': {
    options: {
      props: { onSignInRequired: () => {} },
      before: ({ credentials }) => credentials.setTokens({ sessionToken: 'ended', refreshToken: 'ended' }),
    },
    reach: (page) => visible(page, english.signedOutTitle),
  },
  'no connection': {
    reach: async (page) => {
      await page.settled();
      onlineManager.setOnline(false);
      await visible(page, /^You’re offline\./);
    },
  },
  'a selection': {
    reach: async (page) => {
      await page.button('Select').click();
      await page.screen.getByRole('checkbox', { name: ofPhone('Select') }).click();
      await visible(page, '1 selected');
    },
  },
  'a confirmation': {
    reach: async ({ button, dialog }) => {
      await button(ofPhone('Sign out')).click();
      await expect.element(dialog).toBeVisible();
    },
  },
  'a sign-out under way': {
    reach: async (page) => {
      await page.settled();
      page.network.hold('/user/logout');
      await page.signOut(PHONE);
      await expect.element(page.button(ofPhone('Signing out…'))).toBeVisible();
    },
  },
  'a sign-out that failed': {
    reach: async (page) => {
      await page.settled();
      page.network.fail('/user/logout', 500);
      await page.signOut(PHONE);
      await expect.element(page.button(ofPhone('Try again to sign out'))).toBeVisible();
    },
  },
  'progress of many': {
    reach: async (page) => {
      await page.settled();
      page.network.hold('/user/logout');
      await page.button(english.signOutOthers).click();
      await page.dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
      await expect.element(page.button('Stop')).toBeVisible();
    },
  },
  'a partial failure': {
    reach: async (page) => {
      await page.settled();
      page.network.fail('"iphone"', 500);
      await page.button(english.signOutOthers).click();
      await page.dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
      await page.screen.getByText('Details', { exact: true }).click();
      await expect.element(page.button('Try 1 again')).toBeVisible();
    },
  },
  'an administrator': {
    options: { account: 'administrator', devices: [], props: { did: 'z1YKmdNSWdgheHw5BSXbm2g8jjwmVfYR1mT' } },
    reach: (page) => visible(page, english.viewOnly),
  },
};

const cases = Object.entries(states).flatMap(([name, state]) =>
  (['ltr', 'rtl'] as const).map((direction) => ({ name, state, direction })),
);

async function show({ options, reach }: State, props: ShowPageOptions['props']) {
  const page = await showPage({ ...options, props: { ...options?.props, ...props } });
  await reach(page);
  return page;
}

describe('axe finds nothing', () => {
  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each(cases)('in $name, $direction', async ({ state, direction }) => {
      const { screen } = await show(state, { theme, messages: { ...english, direction } });
      expect(await runAxe(screen.container)).toEqual([]);
    });
  });

  describe('in forced colours', () => {
    const emulate = (value: string) =>
      cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    beforeEach(() => emulate('active'));
    afterEach(() => emulate('none'));

    it.each(cases)('in $name, $direction', async ({ state, direction }) => {
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      const { screen } = await show(state, { messages: { ...english, direction } });
      expect(await runAxe(screen.container)).toEqual([]);
    });
  });
});

describe('IBM Equal Access finds no failure', () => {
  it.each(Object.entries(states))('in %s', async (_name, state) => {
    const { screen } = await show(state, { theme: 'light' });
    expect(await runEqualAccess(screen.container)).toEqual([]);
  });

  it('would find one in a field without a name', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    expect(await runEqualAccess(field)).not.toEqual([]);
    field.remove();
  });
});
