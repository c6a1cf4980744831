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

/** Loading, empty, offline, and everything that can fail. */
const meta = {
  title: 'Devices page/States',
  component: DevicesPage,
  decorators: [withRootArgs],
  argTypes: devicesPageArgTypes,
  parameters: { ...wholePage },
} satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof meta>;

/** As high as the list will be: nothing jumps when it arrives. */
export const Loading: Story = {
  parameters: { environment: { prepare: ({ network }: StoryEnvironment) => network.hold() } },
  async play({ canvas }) {
    await expect((await canvas.findAllByRole('img', { name: 'Loading devices…' }))[0]).toBeVisible();
  },
};

export const NothingActive: Story = {
  parameters: { environment: { account: 'fresh' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No other device is signed in.')).toBeVisible();
  },
};

export const NothingExpired: Story = {
  args: { defaultStatus: 'expired' },
  parameters: { environment: { account: 'fresh' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No device has expired.')).toBeVisible();
  },
};

export const NothingSignedOut: Story = {
  args: { defaultStatus: 'offline' },
  parameters: { environment: { account: 'fresh' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No device was signed out.')).toBeVisible();
  },
};

/** The service did not answer. The button tries again. */
export const Unreachable: Story = {
  parameters: { environment: { prepare: ({ network }: StoryEnvironment) => network.fail() } },
  async play({ canvas, userEvent, loaded }) {
    const alert = await canvas.findByRole('alert');
    await expect(alert).toHaveTextContent('The service could not be reached. Check your connection.');
    environmentOf({ loaded }).network.restore();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByRole('list', { name: 'Other devices' })).toBeVisible();
  },
};

export const ServerError: Story = {
  parameters: { settings: { network: 'server-error' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Something went wrong at the service.');
  },
};

/** A web page with status 200, half an answer, an answer to another question. */
export const BrokenAnswers: Story = {
  parameters: { settings: { network: 'broken' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('an answer that makes no sense');
  },
};

/** The sign-in ended elsewhere. The app says what signing in does. */
export const NoLongerSignedIn: Story = {
  args: { onSignInRequired: fn() },
  parameters: { settings: { network: 'signed-out' } },
  async play({ canvas, args, userEvent }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('You are no longer signed in.');
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(args.onSignInRequired).toHaveBeenCalledOnce();
  },
};

/** What was read stays on screen, and it is said as of when. */
export const RefreshFailed: Story = {
  async play({ canvas, loaded }) {
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await environmentOf({ loaded }).set({ network: 'server-error' });
    await expect(await canvas.findByRole('alert')).toHaveTextContent('You see it as of');
    await expect(list).toBeVisible();
  },
};

/** What is known stays; nothing that ends a session can be pressed, and nothing is queued. */
export const Offline: Story = {
  async play({ canvas, loaded }) {
    const [signOut] = await canvas.findAllByRole('button', { name: /^Sign out .* on / });
    await environmentOf({ loaded }).set({ network: 'offline' });
    await expect(await canvas.findByText(/^You are offline. You see the list as of/)).toBeVisible();
    await expect(signOut).toHaveAttribute('aria-disabled', 'true');
  },
};

export const OfflineFromTheStart: Story = {
  parameters: { settings: { network: 'offline' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('You are offline.')).toBeVisible();
  },
};

/** A fault in the page, here in the app's own function, does not take the screen around it down. */
export const Broken: Story = {
  args: {
    getSessionLabel() {
      throw new Error('This story breaks on purpose.');
    },
  },
  beforeEach() {
    // React tells the console of each fault that a boundary caught.
    spyOn(console, 'error').mockImplementation(() => {});
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'This part of the page stopped working.',
    );
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};
