import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage } from '@user-sessions/react';
import { expect, within } from 'storybook/test';
import { devicesPageArgTypes, type StoryEnvironment, wholePage, withRootArgs } from '#story-environment';

const day = 24 * 60 * 60 * 1000;

/** A user's devices: this one first, then the others by last activity. */
const meta = {
  title: 'Devices page/The list',
  component: DevicesPage,
  decorators: [withRootArgs],
  argTypes: devicesPageArgTypes,
  parameters: { ...wholePage },
} satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Some sixty sessions, on all kinds of devices, in all three states. */
export const Default: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('region', { name: 'This device' })).toBeVisible();
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await expect(within(list).getAllByRole('listitem').length).toBeGreaterThan(5);
  },
};

/** A new account, with nothing but this device. */
export const OnlyThisDevice: Story = {
  parameters: { environment: { account: 'fresh' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No other device is signed in.')).toBeVisible();
  },
};

/** All that is known of one device: no session id and no visitor id. */
export const Details: Story = {
  async play({ canvas, userEvent }) {
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    const [first] = within(list).getAllByRole('listitem');
    if (!first) throw new Error('A row is needed.');
    const details = first.querySelector('summary');
    if (!details) throw new Error('A row opens.');
    await userEvent.click(details);
    await expect(await within(first).findByText('First sign-in')).toBeVisible();
    await expect(within(first).getByText('User agent')).toBeVisible();
  },
};

/** The next page takes the place of this one; its rows were fetched ahead. */
export const NextPage: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Next page' }));
    await expect(await canvas.findByText(/^11–20 of/)).toBeVisible();
  },
};

/** Sessions that were not used for a week, and not signed out. */
export const Expired: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('radio', { name: /^Expired/ }));
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await expect(within(list).getAllByText(/Last active/).length).toBeGreaterThan(3);
  },
};

/** What was signed out, and when. There is nothing left to end. */
export const SignedOut: Story = {
  args: { defaultStatus: 'offline' },
  async play({ canvas }) {
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await expect(within(list).getAllByText(/^Signed out/).length).toBeGreaterThan(3);
    await expect(within(list).queryByRole('button', { name: /^Sign out/ })).toBeNull();
  },
};

/** Since the last visit, in this browser, these signed in. */
export const NewSinceTheLastVisit: Story = {
  parameters: {
    environment: {
      prepare({ did, clock }: StoryEnvironment) {
        const lastVisit = new Date(clock.now - 13 * day).toISOString();
        localStorage.setItem(`user-sessions:last-visit:${did}`, lastVisit);
      },
    },
  },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('New'))[0]).toBeVisible();
  },
};

/** A service that keeps sign-ins for half a year: some were not used for more than ninety days. */
export const NotUsedForLong: Story = {
  args: { defaultPage: 5 },
  parameters: { environment: { session: { ttl: (180 * day) / 1000 } } },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('Unused'))[0]).toBeVisible();
  },
};

/** Three sessions with the same browser and the same address: only their last activity differs. */
export const LookAlikes: Story = {
  async play({ canvas }) {
    await expect((await canvas.findAllByText('Look-alike')).length).toBeGreaterThan(1);
    const names = within(canvas.getByRole('list', { name: 'Other devices' }))
      .getAllByRole('button', { name: /^Sign out / })
      .map((button) => button.getAttribute('aria-label'));
    await expect(new Set(names).size).toBe(names.length);
  },
};
