import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage } from '@user-sessions/react';
import { expect, within } from 'storybook/test';
import { devicesPageArgTypes, type StoryEnvironment, wholePage, withRootArgs } from '#story-environment';

const day = 24 * 60 * 60 * 1000;

/** This device first, then all others by their last activity. */
const meta = {
  title: 'Devices page/The list',
  component: DevicesPage,
  decorators: [withRootArgs],
  argTypes: devicesPageArgTypes,
  parameters: { ...wholePage },
} satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof meta>;

/** About sixty sessions on all kinds of devices, in all three statuses. */
export const Default: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('region', { name: 'This device' })).toBeVisible();
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await expect(within(list).getAllByRole('listitem').length).toBeGreaterThan(5);
  },
};

/** A new account: only this device is signed in, which is good news. */
export const OnlyThisDevice: Story = {
  parameters: { environment: { account: 'fresh' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Only this device is signed in.')).toBeVisible();
  },
};

/** Everything known about one device. Session ids and visitor ids are never shown. */
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

/** The page holds up to 100 devices, so the next page needs no request. */
export const NextPage: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Next page' }));
    await expect(await canvas.findByText(/^\d\d–\d\d of/)).toBeVisible();
  },
};

/** Sessions that were not used for a week. The tab explains what that means. */
export const Expired: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('radio', { name: /^Expired/ }));
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await expect(within(list).getAllByText(/^Active/).length).toBeGreaterThan(2);
    await expect(await canvas.findByText(/^A sign-in expires when it isn’t used for/)).toBeVisible();
  },
};

/** What was signed out, and when. There is nothing left to sign out. */
export const SignedOut: Story = {
  args: { defaultQuery: { status: 'offline' } },
  async play({ canvas }) {
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await expect(within(list).getAllByText(/^Signed out/).length).toBeGreaterThan(2);
    await expect(within(list).queryByRole('button', { name: /^Sign out/ })).toBeNull();
  },
};

/** Devices that signed in since the last visit in this browser. */
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

/** A service that keeps sign-ins for half a year: some were not used for ninety days. */
export const Inactive: Story = {
  parameters: {
    environment: {
      account: 'fresh',
      session: { ttl: (180 * day) / 1000 },
      devices: [{ visitorId: 'old', userAgent: 'Wget/1.21', lastActiveAt: 150 * day }],
    },
  },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('Inactive'))[0]).toBeVisible();
  },
};

/** Older devices of the same name are collapsed under the latest one, and can be signed out together. */
export const Similar: Story = {
  parameters: {
    environment: {
      account: 'fresh',
      devices: [1, 2, 3, 4].map((hours) => ({
        visitorId: `similar-${hours}`,
        address: '203.0.113.7',
        lastActiveAt: hours * 60 * 60 * 1000,
      })),
    },
  },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^3 older ones like this/ }));
    await expect(canvas.getByRole('button', { name: /^Sign out 3 older ones/ })).toBeVisible();
    const names = canvas
      .getAllByRole('button', { name: /^Sign out Chrome on Linux/ })
      .map((button) => button.getAttribute('aria-label'));
    await expect(names).toHaveLength(4);
    await expect(new Set(names).size).toBe(names.length);
  },
};

/** From ten devices on, the list can be searched and filtered by kind. */
export const SearchAndKinds: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('radio', { name: /^Phones/ }));
    const list = canvas.getByRole('list', { name: 'Other devices' });
    for (const row of list.querySelectorAll(':scope > li')) {
      await expect(row).toHaveAttribute('data-kind', 'phone');
    }
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search devices' }), 'typewriter');
    await expect(await canvas.findByText('No device matches “typewriter”.', { selector: 'p' })).toBeVisible();
  },
};
