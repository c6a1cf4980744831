import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage } from '@user-sessions/react';
import { expect, fn, spyOn } from 'storybook/test';
import {
  devicesPageArgTypes,
  environmentOf,
  type StoryEnvironment,
  wholePage,
  withRootArgs,
} from '#story-environment';

/** What stands on the page while it loads, where there is nothing, and where something is wrong. */
const meta = {
  title: 'Devices page/States',
  component: DevicesPage,
  decorators: [withRootArgs],
  argTypes: devicesPageArgTypes,
  parameters: { ...wholePage },
} satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof meta>;

/** As high as the list will be, so that nothing jumps. */
export const Loading: Story = {
  parameters: { environment: { prepare: ({ network }: StoryEnvironment) => network.hold() } },
  async play({ canvas }) {
    await expect((await canvas.findAllByRole('img', { name: 'Loading devices…' }))[0]).toBeVisible();
  },
};

export const NothingActive: Story = {
  parameters: { environment: { account: 'fresh' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Only this device is signed in.')).toBeVisible();
  },
};

export const NothingExpired: Story = {
  args: { defaultQuery: { status: 'expired' } },
  parameters: { environment: { account: 'fresh' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No expired sign-ins.')).toBeVisible();
  },
};

export const NothingSignedOut: Story = {
  args: { defaultQuery: { status: 'offline' } },
  parameters: { environment: { account: 'fresh' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No devices have been signed out.')).toBeVisible();
  },
};

/** There was no answer. The button tries again. */
export const Unreachable: Story = {
  parameters: { environment: { prepare: ({ network }: StoryEnvironment) => network.fail() } },
  async play({ canvas, userEvent, loaded }) {
    const alert = await canvas.findByRole('alert');
    await expect(alert).toHaveTextContent('Couldn’t connect. Check your internet connection.');
    environmentOf({ loaded }).network.restore();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByRole('list', { name: 'Other devices' })).toBeVisible();
  },
};

export const ServerError: Story = {
  parameters: { settings: { network: 'server-error' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Something went wrong on our side.');
  },
};

/** A web page with status 200, half an answer, an answer to another question. */
export const BrokenAnswers: Story = {
  parameters: { settings: { network: 'broken' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('We got an unexpected answer.');
  },
};

/** No Blocklet Service at this address. In development the console says what is missing. */
export const NoService: Story = {
  parameters: { environment: { prepare: ({ network }: StoryEnvironment) => network.fail('', 404) } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Devices aren’t available here');
  },
};

/** This device was signed out elsewhere. Your app decides what “Sign in” does. */
export const NoLongerSignedIn: Story = {
  args: { onSignInRequired: fn() },
  parameters: { settings: { network: 'signed-out' } },
  async play({ canvas, args, userEvent }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('You’ve been signed out');
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(args.onSignInRequired).toHaveBeenCalledOnce();
  },
};

/** The list stays on screen, with the time of the last update. */
export const RefreshFailed: Story = {
  async play({ canvas, loaded }) {
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await environmentOf({ loaded }).set({ network: 'server-error' });
    await expect(await canvas.findByText(/^Couldn’t refresh the list. Last updated:/)).toBeVisible();
    await expect(list).toBeVisible();
  },
};

/** The list stays. Nothing can be signed out, and nothing is queued. */
export const Offline: Story = {
  async play({ canvas, loaded }) {
    const [signOut] = await canvas.findAllByRole('button', { name: /^Sign out .* on / });
    await environmentOf({ loaded }).set({ network: 'offline' });
    await expect(await canvas.findByText(/^You’re offline. Last updated:/)).toBeVisible();
    await expect(signOut).toHaveAttribute('aria-disabled', 'true');
  },
};

export const OfflineFromTheStart: Story = {
  parameters: { settings: { network: 'offline' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('You’re offline')).toBeVisible();
  },
};

/** An error in the page, here in a function of the app, does not break the app around it. */
export const Broken: Story = {
  args: {
    getSessionLabel() {
      throw new Error('This story breaks on purpose.');
    },
  },
  beforeEach() {
    // React reports each error that a boundary caught.
    spyOn(console, 'error').mockImplementation(() => {});
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The devices can’t be shown right now.');
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};
