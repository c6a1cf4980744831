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

/** A theme can use `data-pending`, `data-selected`, `data-current` and `data-status`. */
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
          Expired <Sessions.Badge>Inactive</Sessions.Badge>
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

/** The current device, with badges. */
export const Current: Story = {
  render: () => (
    <Sessions.List aria-label="This device">
      <Sessions.Item current kind="desktop" status="online">
        <Sessions.Icon kind="desktop" system="Linux" />
        <Sessions.Name>
          Chrome on Linux <Sessions.Badge tone="accent">This device</Sessions.Badge>{' '}
          <Sessions.Badge tone="active">Active now</Sessions.Badge>{' '}
          <Sessions.Badge>Possible duplicate</Sessions.Badge>
        </Sessions.Name>
      </Sessions.Item>
    </Sessions.List>
  ),
};

/** Older devices that look like the one above them. */
export const Similar: Story = {
  render: () => (
    <Sessions.List aria-label="Devices">
      <Sessions.Item kind="desktop" status="online">
        <Sessions.Name>Chrome on Windows</Sessions.Name>
        <Sessions.Similar>
          <Sessions.Button tone="plain" aria-expanded={false}>
            3 older ones like this
          </Sessions.Button>
        </Sessions.Similar>
      </Sessions.Item>
    </Sessions.List>
  ),
};

/** A form. Your app saves the name. */
export const Rename: Story = {
  render: () => (
    <Sessions.Rename onSubmit={(event) => event.preventDefault()}>
      <input aria-label="Name" defaultValue="Kitchen" />
      <Sessions.Button type="submit">Rename</Sessions.Button>
    </Sessions.Rename>
  ),
};

/** Every kind of device that `describeDevice` knows. */
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
