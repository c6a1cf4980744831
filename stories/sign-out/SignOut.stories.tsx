import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { environmentOf, sourceOf } from '#story-environment';
import { Devices } from './Devices.example.tsx';
import devices from './Devices.example.tsx?raw';
import { PendingSignOutsExample } from './usePendingSignOuts.example.tsx';
import pendingSignOuts from './usePendingSignOuts.example.tsx?raw';
import { SignOutExample } from './useSignOut.example.tsx';
import signOut from './useSignOut.example.tsx?raw';
import { SignOutOtherSessionsExample } from './useSignOutOtherSessions.example.tsx';
import signOutOtherSessions from './useSignOutOtherSessions.example.tsx?raw';
import { SignOutSessionsExample } from './useSignOutSessions.example.tsx';
import signOutSessions from './useSignOutSessions.example.tsx?raw';

/** Signing out. A session counts as signed out when the service has confirmed it. */
const meta = {
  title: 'Hooks/Signing out',
} satisfies Meta;

export default meta;

type Story = StoryObj;

export const SignOutSession: Story = {
  name: 'useSignOutSession',
  parameters: sourceOf(devices),
  render: () => <Devices />,
  async play({ canvas, userEvent }) {
    const row = (await canvas.findByText(/^Safari on macOS/)).closest('li') as HTMLElement;
    await userEvent.click(within(row).getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(row).not.toBeInTheDocument());
  },
};

/** With `useSessionSelection`: what leaves the screen leaves the selection. */
export const SignOutSessions: Story = {
  name: 'useSignOutSessions',
  parameters: sourceOf(signOutSessions),
  render: () => <SignOutSessionsExample />,
  async play({ canvas, userEvent }) {
    const boxes = await canvas.findAllByRole('checkbox');
    for (const box of boxes.slice(1, 3)) await userEvent.click(box);
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out 2' }));
    await expect(await canvas.findByText('2 signed out, 0 remaining')).toBeVisible();
  },
};

export const SignOutOtherSessions: Story = {
  name: 'useSignOutOtherSessions',
  parameters: sourceOf(signOutOtherSessions),
  render: () => <SignOutOtherSessionsExample />,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out all other devices' }));
    await expect(
      await canvas.findByText('50 devices were signed out.', {}, { timeout: 10_000 }),
    ).toBeVisible();
  },
};

export const SignOut: Story = {
  name: 'useSignOut',
  parameters: sourceOf(signOut),
  render: () => <SignOutExample />,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out of this device' }));
    await expect(await canvas.findByText('You are signed out.')).toBeVisible();
  },
};

/** With `useSignOutFailures`, from anywhere inside the provider. */
export const PendingSignOuts: Story = {
  name: 'usePendingSignOuts',
  parameters: sourceOf(pendingSignOuts),
  render: () => (
    <>
      <PendingSignOutsExample />
      <Devices />
    </>
  ),
  async play({ canvas, userEvent, loaded }) {
    const { network } = environmentOf({ loaded });
    network.hold('logout');
    const [button] = await canvas.findAllByRole('button', { name: 'Sign out' });
    await userEvent.click(button as HTMLElement);
    await expect(await canvas.findByText('1 under way, 0 failed')).toBeVisible();
    network.fail('logout');
  },
};
