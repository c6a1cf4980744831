import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DevicesPage } from './DevicesPage.tsx';

const meta = { title: 'DevicesPage', component: DevicesPage } satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof DevicesPage>;

/** Some sixty sessions, on all kinds of devices, in all three states. */
export const Default: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('region', { name: 'This device' })).toBeVisible();
  },
};

/** A new account, with nothing but this device. */
export const OnlyThisDevice: Story = { parameters: { session: { account: 'fresh' } } };
