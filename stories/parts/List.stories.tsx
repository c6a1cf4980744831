import type { Meta, StoryObj } from '@storybook/react-vite';
import type { DeviceKind } from '@user-sessions/core/devices';
import { Sessions } from '@user-sessions/react';
import { expect } from 'storybook/test';
import { inRoot } from '#story-environment';

/** Devices, and all that is said of each. */
const meta = {
  title: 'Parts/List',
  decorators: [inRoot],
} satisfies Meta;

export default meta;

type Story = StoryObj;

const kinds: readonly DeviceKind[] = [
  'desktop',
  'phone',
  'tablet',
  'tv',
  'watch',
  'wallet',
  'in-app-browser',
  'bot',
  'command-line',
  'unknown',
];

/** A row that opens: summary, facts, and what can be done about it. */
export const Item: Story = {
  render: () => (
    <Sessions.List aria-label="Devices">
      <Sessions.Item kind="desktop" status="online">
        <Sessions.Details open>
          <Sessions.Summary>
            <Sessions.Icon kind="desktop" />
            <Sessions.Name>Firefox on Ubuntu</Sessions.Name>
            <Sessions.Meta>
              <Sessions.MetaItem>
                <Sessions.Time date="2026-05-04T09:00:00Z" />
              </Sessions.MetaItem>
              <Sessions.MetaItem>Lisbon, Portugal</Sessions.MetaItem>
            </Sessions.Meta>
          </Sessions.Summary>
          <Sessions.Facts>
            <Sessions.Fact label="Last activity">
              <Sessions.Time date="2026-05-04T09:00:00Z" full />
            </Sessions.Fact>
            <Sessions.Fact label="User agent" wide>
              Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0
            </Sessions.Fact>
          </Sessions.Facts>
        </Sessions.Details>
        <Sessions.Actions>
          <Sessions.Button aria-label="Sign out Firefox on Ubuntu">Sign out</Sessions.Button>
        </Sessions.Actions>
      </Sessions.Item>
    </Sessions.List>
  ),
  async play({ canvas }) {
    await expect(canvas.getByText('3 hours ago')).toHaveAttribute('datetime', '2026-05-04T09:00:00Z');
  },
};

/** `data-pending` and `data-selected` are what a theme may go by. */
export const States: Story = {
  render: () => (
    <Sessions.List aria-label="Devices" busy={false}>
      <Sessions.Item kind="phone" status="online" pending>
        <Sessions.Name>Being signed out</Sessions.Name>
      </Sessions.Item>
      <Sessions.Item kind="tablet" status="online" selected>
        <Sessions.Name>Selected</Sessions.Name>
      </Sessions.Item>
      <Sessions.Item kind="tv" status="expired">
        <Sessions.Name>
          Expired <Sessions.Badge>Unused</Sessions.Badge>
        </Sessions.Name>
        <Sessions.ItemError>Couldn’t sign it out.</Sessions.ItemError>
      </Sessions.Item>
    </Sessions.List>
  ),
  async play({ canvas }) {
    await expect(canvas.getByText('Being signed out').closest('li')).toHaveAttribute('data-pending');
    await expect(canvas.getByText('Selected').closest('li')).toHaveAttribute('data-selected');
  },
};

/** One device by itself, such as this one. */
export const Card: Story = {
  render: () => (
    <Sessions.Card current>
      <Sessions.Icon kind="desktop" />
      <Sessions.Name>
        Chrome on Linux <Sessions.Badge tone="accent">This device</Sessions.Badge>{' '}
        <Sessions.Badge tone="active">Active now</Sessions.Badge>{' '}
        <Sessions.Badge tone="warning">Look at this</Sessions.Badge>
      </Sessions.Name>
    </Sessions.Card>
  ),
};

/** A form: the app keeps the name. */
export const Rename: Story = {
  render: () => (
    <Sessions.Rename onSubmit={(event) => event.preventDefault()}>
      <input aria-label="Name" defaultValue="Kitchen" />
      <Sessions.Button type="submit">Rename</Sessions.Button>
    </Sessions.Rename>
  ),
};

/** Every kind of device that `describeDevice` tells apart. An icon says nothing that the name does not. */
export const Icons: Story = {
  render: () => (
    <Sessions.List aria-label="Kinds">
      {kinds.map((kind) => (
        <Sessions.Item key={kind}>
          <Sessions.Icon kind={kind} />
          <Sessions.Name>{kind}</Sessions.Name>
        </Sessions.Item>
      ))}
    </Sessions.List>
  ),
};
