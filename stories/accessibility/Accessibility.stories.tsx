import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage, type Sessions } from '@user-sessions/react';
import { expect, waitFor, within } from 'storybook/test';
import { withRootArgs } from '#story-environment';
import { Announcements } from './Announcements.tsx';

/**
 * WCAG 2.2, level AA. axe looks at every story here, in the state in which it ends. What a machine cannot tell
 * is played below: the keyboard alone, what is announced, and where the focus goes.
 *
 * Every button has a name of its own ("Sign out Safari on macOS"). Targets are at least 24 pixels, and 44 where
 * the pointer is coarse. Nothing needs more than 280 pixels. Forced colours and reduced motion are followed.
 */
const meta = {
  title: 'Accessibility',
  decorators: [withRootArgs],
} satisfies Meta<Sessions.RootOptions>;

export default meta;

type Story = StoryObj<Sessions.RootOptions>;

/** From the list into the question and back, and a device is signed out: without a pointer. */
export const ByKeyboardAlone: Story = {
  render: (args) => <DevicesPage {...args} />,
  async play({ canvas, userEvent }) {
    const button = await canvas.findByRole('button', { name: /^Sign out Safari on macOS/ });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await canvas.findByRole('dialog');
    await expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(button).not.toBeInTheDocument());
    // A keyboard user does not start over at the top of the document.
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  },
};

/** Loading, signing out, done: said once each. */
export const WhatIsAnnounced: Story = {
  render: (args) => <Announcements {...args} />,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^Sign out Safari on macOS/ }));
    const dialog = await canvas.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Sign out/ }));
    const heard = within(canvas.getByRole('region', { name: 'Announcements' }));
    await expect(await heard.findByText('Safari on macOS was signed out.')).toBeVisible();
  },
};
