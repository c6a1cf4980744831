import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sessions } from '@user-sessions/react';
import { expect } from 'storybook/test';
import { inRoot } from '#story-environment';

/** What a page is made of, from the outside in. Parts take data as props, and never fetch. */
const meta = {
  title: 'Parts/Structure',
  decorators: [inRoot],
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** `Root` gives the other parts their language, the time and their heading level. */
export const APage: Story = {
  render: () => (
    <>
      <Sessions.Header>
        <Sessions.Title>Where you’re signed in</Sessions.Title>
        <Sessions.Description>All of your browsers, phones and wallets.</Sessions.Description>
      </Sessions.Header>
      <Sessions.Section aria-labelledby="others">
        <Sessions.SectionHeader>
          <Sessions.SectionTitle id="others">Other devices</Sessions.SectionTitle>
          <Sessions.Button tone="danger">Sign out all</Sessions.Button>
        </Sessions.SectionHeader>
        <Sessions.Toolbar>
          <Sessions.Button>Select</Sessions.Button>
        </Sessions.Toolbar>
        <Sessions.Empty>Nothing here yet.</Sessions.Empty>
      </Sessions.Section>
    </>
  ),
  async play({ canvas }) {
    await expect(canvas.getByRole('heading', { level: 2 })).toHaveTextContent('Where you’re signed in');
    await expect(canvas.getByRole('heading', { level: 3 })).toHaveTextContent('Other devices');
  },
};

const portrait = 'data:image/gif;base64,R0lGODlhAQABAIAAAACAgP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** `Page` holds everything. A `SkipLink` shows when it has the focus; `VisuallyHidden` is for screen readers. */
export const Page: Story = {
  render: () => (
    <Sessions.Page>
      <Sessions.SkipLink href="#end">Skip the list</Sessions.SkipLink>
      <Sessions.Hint>These devices have to sign in again to use your account.</Sessions.Hint>
      <Sessions.List aria-label="Devices">
        <Sessions.Item>
          Firefox on Ubuntu <Sessions.VisuallyHidden>Signed out</Sessions.VisuallyHidden>
        </Sessions.Item>
      </Sessions.List>
      <p id="end">The end of the list.</p>
    </Sessions.Page>
  ),
  async play({ canvas, userEvent }) {
    await userEvent.tab();
    await expect(canvas.getByRole('link', { name: 'Skip the list' })).toHaveFocus();
  },
};

/** The user: with a picture from a trusted place, and the first letter elsewhere. */
export const User: Story = {
  render: () => (
    <>
      <Sessions.User user={{ did: 'z1', fullName: 'With a picture', avatar: portrait }} />
      <Sessions.User user={{ did: 'z1', fullName: 'Of the service', avatar: 'bn://avatar/1.png' }} />
      <Sessions.User user={{ did: 'z1', fullName: 'Sample account', email: 'sample@example.com' }} />
      <Sessions.User user={{ did: 'z1YKmdNSWdgheHw5BSXbm2g8jjwmVfYR1mT' }} />
    </>
  ),
  async play({ canvas, canvasElement }) {
    const pictures = [...canvasElement.querySelectorAll('img')];
    await expect(pictures.map(({ src }) => src)).toEqual([portrait]);
    await expect(canvas.getByText('Of the service').closest('.us-user')).toHaveTextContent('OOf the service');
  },
};

/** Every part takes `render`: another element, which gets the part's class, state, handlers and ref. */
export const Render: Story = {
  render: () => (
    <Sessions.Button tone="danger" render={<a href="#signed-out">As a link</a>}>
      never shown
    </Sessions.Button>
  ),
  async play({ canvas }) {
    await expect(canvas.getByRole('link', { name: 'As a link' })).toHaveClass('us-button');
  },
};
