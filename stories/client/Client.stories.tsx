import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { environmentOf, languageOf, readSettings, sourceOf } from '#story-environment';
import { Client as ClientExample } from './Client.example.tsx';
import client from './Client.example.tsx?raw';
import { forOnePerson } from './credentials.example.ts';
import credentials from './credentials.example.ts?raw';
import { DescribeDevice as DescribeDeviceExample } from './DescribeDevice.example.tsx';
import describeDevice from './DescribeDevice.example.tsx?raw';
import { Errors as ErrorsExample } from './Errors.example.tsx';
import errors from './Errors.example.tsx?raw';
import { ThisDevice as ThisDeviceExample } from './ThisDevice.example.tsx';
import thisDevice from './ThisDevice.example.tsx?raw';

/** `@user-sessions/core`: the client that speaks the service's protocol, without React. */
const meta = {
  title: 'Client (no React)',
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** Each button is a call. Break the network in the toolbar, and see what they say then. */
export const Calls: Story = {
  parameters: sourceOf(client),
  render: (_args, context) => <ClientExample service={environmentOf(context).service} />,
  async play({ canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'getSignedInUser()' }));
    await expect(await canvas.findByText(/"fullName": "Sample account"/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: /^signOutSession\(/ }));
    await expect(await canvas.findByText(/UserSessionError not-found/)).toBeVisible();
  },
};

/** Where tokens come from, and the other options. */
export const Options: Story = {
  parameters: sourceOf(credentials),
  render: () => {
    const service = forOnePerson('https://app.example.com', 'token');
    return <p>{service.canSignOut ? 'This client reads and signs out.' : 'This client reads.'}</p>;
  },
};

/** One error with a closed set of codes: users read a text in their language. */
export const Errors: Story = {
  parameters: sourceOf(errors),
  render: (_args, context) => (
    <ErrorsExample messages={languageOf(readSettings(context).language).messages} />
  ),
  async play({ canvas }) {
    await expect(canvas.getByText('still-active')).toBeVisible();
  },
};

/** Any string, of any length, is described in bounded time, and harmlessly. */
export const DescribeDevice: Story = {
  name: 'describeDevice',
  parameters: sourceOf(describeDevice),
  render: () => <DescribeDeviceExample />,
  async play({ canvas, userEvent }) {
    await expect(canvas.getByText('Chrome on Windows')).toBeVisible();
    const field = canvas.getByRole('textbox', { name: 'User agent' });
    await userEvent.clear(field);
    await userEvent.paste(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 ABTWallet/5.8.0',
    );
    await expect(await canvas.findByText(/Wallet/, { selector: 'b' })).toBeVisible();
  },
};

export const DescribeThisDevice: Story = {
  name: 'describeThisDevice',
  parameters: sourceOf(thisDevice),
  render: () => <ThisDeviceExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/"kind": /)).toBeVisible();
  },
};
