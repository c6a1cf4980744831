import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sessions } from '@user-sessions/react';
import { expect } from 'storybook/test';
import { inRoot } from '#story-environment';

/** Messages: about the list, about sign-outs, and for screen readers. */
const meta = {
  title: 'Parts/Notices',
  decorators: [inRoot],
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** Neutral, a warning, a danger; with what can be done about it. */
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

/** Without a total the bar says that something goes on, and not how far it is. */
export const Progress: Story = {
  render: () => (
    <>
      <Sessions.Progress label="Signing out…" done={12} total={40} />
      <Sessions.Progress label="Looking…" done={0} total={0} />
    </>
  ),
  async play({ canvas }) {
    await expect(canvas.getByText('12 of 40')).toBeVisible();
  },
};

/** The result for each device. */
export const Outcomes: Story = {
  render: () => (
    <Sessions.Outcomes>
      <Sessions.Outcome result="still-active">
        <bdi>Firefox on Ubuntu</bdi> <span>Still active</span> <Sessions.Button>Try again</Sessions.Button>
      </Sessions.Outcome>
      <Sessions.Outcome result="failed">
        <bdi>Safari on iPad</bdi> <span>Not signed out</span>
      </Sessions.Outcome>
    </Sessions.Outcomes>
  ),
};

export const Empty: Story = { render: () => <Sessions.Empty>No other device is signed in.</Sessions.Empty> };

/** As high as the list will be. */
export const Skeleton: Story = {
  render: () => <Sessions.Skeleton rows={4} />,
  async play({ canvas }) {
    await expect(canvas.getByRole('img', { name: 'Loading devices…' })).toBeVisible();
  },
};

/** Read out, not seen. */
export const Announcement: Story = {
  render: () => (
    <>
      <Sessions.Announcement>Firefox on Ubuntu was signed out.</Sessions.Announcement>
      <p>There is a sentence here that only a screen reader says.</p>
    </>
  ),
};
