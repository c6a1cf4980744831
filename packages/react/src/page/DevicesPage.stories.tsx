import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { DevicesPage } from './DevicesPage.tsx';

const meta: Meta<typeof DevicesPage> = { title: 'DevicesPage', component: DevicesPage };

export default meta;

type Story = StoryObj<typeof meta>;

/** Some sixty sessions, on all kinds of devices, in all three states. */
export const Default: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'This device' })).toBeVisible();
  },
};

/** A new account, with nothing but this device. */
export const OnlyThisDevice: Story = { parameters: { session: { account: 'fresh' } } };
