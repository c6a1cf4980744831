import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sessions } from '@user-sessions/react';
import { expect } from 'storybook/test';
import { inRoot } from '#story-environment';

/** Messages: about the list, about a bulk sign-out, and for screen readers. */
const meta = {
  title: 'Parts/Notices',
  decorators: [inRoot],
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** Neutral, a warning, a danger; each with a way on. */
export const Notice: Story = {
  render: () => (
    <>
      <Sessions.Notice>
        <p>3 devices were signed out.</p>
      </Sessions.Notice>
      <Sessions.Notice tone="warning" role="status">
        <p>You are offline.</p>
      </Sessions.Notice>
      <Sessions.Notice tone="danger" role="alert">
        <p>Couldn’t load the devices.</p>
        <Sessions.Button>Try again</Sessions.Button>
      </Sessions.Notice>
    </>
  ),
};

/** Without a total the bar shows that something is under way, but not how far it is. */
export const Progress: Story = {
  render: () => (
    <>
      <Sessions.Progress done={12} total={40} />
      <Sessions.Progress done={0} total={0} />
    </>
  ),
  async play({ canvas }) {
    await expect(canvas.getByText('Signing out 12 of 40…')).toBeVisible();
  },
};

/** The result for each device. */
export const Results: Story = {
  render: () => (
    <Sessions.Results>
      <Sessions.Result outcome="still-active">
        <bdi>Firefox on Ubuntu</bdi> <span>Still signed in</span>
      </Sessions.Result>
      <Sessions.Result outcome="failed">
        <bdi>Safari on iPad</bdi> <span>Not signed out</span>
      </Sessions.Result>
    </Sessions.Results>
  ),
};

export const Empty: Story = {
  render: () => (
    <Sessions.Empty>
      <Sessions.StatusIcon shape="shield" />
      <p>Only this device is signed in.</p>
    </Sessions.Empty>
  ),
};

/** One card in place of the lists. */
export const StatusCard: Story = {
  render: () => (
    <Sessions.StatusCard>
      <Sessions.StatusIcon shape="signed-out" />
      <p>
        <strong>You’ve been signed out</strong>
      </p>
      <Sessions.Button tone="primary">Sign in</Sessions.Button>
    </Sessions.StatusCard>
  ),
};

/** A quiet message at the bottom of the window. */
export const Toast: Story = {
  render: () => <Sessions.Toast>Firefox on Ubuntu was signed out.</Sessions.Toast>,
};

/** As high as the list will be. */
export const Skeleton: Story = {
  render: () => <Sessions.Skeleton rows={4} />,
  async play({ canvas }) {
    await expect(canvas.getByRole('img', { name: 'Loading devices…' })).toBeVisible();
  },
};

/** Read by screen readers, and not shown. */
export const Announcement: Story = {
  render: () => (
    <>
      <Sessions.Announcement>Firefox on Ubuntu was signed out.</Sessions.Announcement>
      <p>There is a sentence here that only screen readers read.</p>
    </>
  ),
};
