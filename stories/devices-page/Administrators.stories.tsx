import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage } from '@user-sessions/react';
import { expect, within } from 'storybook/test';
import {
  devicesPageArgTypes,
  environmentOf,
  type StoryEnvironment,
  wholePage,
  withRootArgs,
} from '#story-environment';

/** Another user's devices, to view and search: `<DevicesPage did="…" />`. */
const meta = {
  title: 'Devices page/For administrators',
  component: DevicesPage,
  decorators: [withRootArgs],
  argTypes: devicesPageArgTypes,
  parameters: { ...wholePage, environment: { account: 'administrator' } },
  render: (args, context) => <DevicesPage {...args} did={environmentOf(context).accounts.many.did} />,
} satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Nothing of theirs can be ended here. */
export const AnotherPerson: Story = {
  async play({ canvas, ...context }) {
    await expect(await canvas.findByRole('list', { name: 'All devices' })).toBeVisible();
    await expect(canvas.getByText(environmentOf(context).accounts.many.fullName)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /^Sign out/ })).toBeNull();
  },
};

/** Several sessions on one device, in several apps, are one row that opens. */
export const Grouped: Story = {
  async play({ canvas, userEvent }) {
    const [count] = await canvas.findAllByText('2 sessions');
    if (!count) throw new Error('A group is needed.');
    await userEvent.click(count);
    const row = count.closest('li');
    await expect(row?.querySelectorAll('.us-facts')).toHaveLength(2);
  },
};

/** The list is whole, so it can be searched. */
export const Search: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search devices' }), 'firefox');
    const list = await canvas.findByRole('list', { name: 'All devices' });
    for (const row of within(list).getAllByRole('listitem')) await expect(row).toHaveTextContent('Firefox');
  },
};

export const NothingFound: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search devices' }), 'typewriter');
    await expect(await canvas.findByText(/^No device matches/)).toBeVisible();
  },
};

/** A guest opens another user's devices. */
export const NotAllowed: Story = {
  parameters: {
    environment: {
      account: 'fresh',
      async prepare({ store, accounts, credentials, signIn }: StoryEnvironment) {
        await store.putAccount({ ...accounts.fresh, role: 'guest' });
        await credentials.setTokens(await signIn({ account: 'fresh' }));
      },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('You are not allowed to do this.');
  },
};
