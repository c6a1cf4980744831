import type { Meta, StoryObj } from '@storybook/react-vite';
import type { BlockletSDKLike } from '@user-sessions/core';
import type { Sessions } from '@user-sessions/react';
import { expect, waitFor, within } from 'storybook/test';
import { environmentOf, openEnvironment, sourceOf, withRootArgs } from '#story-environment';
import { InTheAddress } from './InTheAddress.example.tsx';
import inTheAddress from './InTheAddress.example.tsx?raw';
import { KeptNames } from './KeptNames.example.tsx';
import keptNames from './KeptNames.example.tsx?raw';
import { NewPassword } from './NewPassword.example.tsx';
import newPassword from './NewPassword.example.tsx?raw';
import { OwnBackend, type OwnSession } from './OwnBackend.example.tsx';
import ownBackend from './OwnBackend.example.tsx?raw';
import { OwnQueries } from './OwnQueries.example.tsx';
import ownQueries from './OwnQueries.example.tsx?raw';
import { Prefetched, prefetchDevices } from './Prefetched.example.tsx';
import prefetched from './Prefetched.example.tsx?raw';
import { SignedOut } from './SignedOut.example.tsx';
import signedOut from './SignedOut.example.tsx?raw';
import { WithBlockletSDK } from './WithBlockletSDK.example.tsx';
import withBlockletSDK from './WithBlockletSDK.example.tsx?raw';

/** What apps usually need next. The code of each is the file that runs here. */
const meta = {
  title: 'Recipes',
  decorators: [withRootArgs],
} satisfies Meta<Sessions.RootOptions>;

export default meta;

type Story = StoryObj<Sessions.RootOptions>;

const findFirstRow = async ({ canvas, userEvent }: Parameters<NonNullable<Story['play']>>[0]) => {
  const list = await canvas.findByRole('list', { name: 'Other devices' });
  const [row] = within(list).getAllByRole('listitem');
  const summary = row?.querySelector('summary');
  if (!row || !summary) throw new Error('A row that opens is needed.');
  await userEvent.click(summary);
  return within(row);
};

export const PageInTheAddress: Story = {
  parameters: sourceOf(inTheAddress),
  beforeEach() {
    location.hash = '';
  },
  render: (args) => <InTheAddress {...args} />,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(location.hash).toBe('#page=2&status=online'));
    await expect(await canvas.findByText(/^\d\d–\d\d of/)).toBeVisible();
  },
};

export const NamesThatUsersGive: Story = {
  parameters: sourceOf(keptNames),
  render: (args) => <KeptNames {...args} />,
  async play(context) {
    const row = await findFirstRow(context);
    const field = row.getByRole('textbox', { name: /^Name of/ });
    await context.userEvent.clear(field);
    await context.userEvent.type(field, 'Kitchen');
    await context.userEvent.click(row.getByRole('button', { name: /^Rename/ }));
    await expect(await context.canvas.findByText('Kitchen')).toBeVisible();
  },
};

export const ThisWasNotMe: Story = {
  parameters: sourceOf(newPassword),
  render: (args) => <NewPassword {...args} />,
  async play(context) {
    const row = await findFirstRow(context);
    const { canvas, userEvent } = context;
    await userEvent.click(row.getByRole('button', { name: /^This wasn’t me/ }));
    await userEvent.click(within(canvas.getByRole('dialog')).getByRole('button', { name: /^Sign out/ }));
    await expect(await canvas.findByRole('link', { name: 'Choose a new password' })).toBeVisible();
  },
};

export const SignedOutMeanwhile: Story = {
  parameters: sourceOf(signedOut),
  render: (args) => <SignedOut {...args} />,
  async play({ canvas, loaded }) {
    await canvas.findByRole('list', { name: 'Other devices' });
    await environmentOf({ loaded }).set({ network: 'signed-out' });
    await expect(await canvas.findByText(/^You were signed out/)).toBeVisible();
  },
};

/** Also for Next.js, React Router and `renderToString`: the options are importable from a server component. */
export const PrefetchedOnAServer: Story = {
  parameters: sourceOf(prefetched),
  loaders: [async (context) => ({ state: await prefetchDevices((await openEnvironment(context)).service) })],
  render: (args, context) => {
    const { service, clock } = environmentOf(context);
    return <Prefetched {...args} service={service} state={context.loaded.state} initialNow={clock.now} />;
  },
  async play({ canvas }) {
    await expect(canvas.getByRole('list', { name: 'Other devices' })).toBeVisible();
  },
};

export const WithTanStackQueryAlone: Story = {
  parameters: sourceOf(ownQueries),
  render: () => <OwnQueries />,
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText(/^[1-9]\d* sessions, the latest on \w+/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Refetch' }));
    await expect(canvas.getByText(/sessions, the latest on/)).toBeVisible();
  },
};

/** The SDK's own object is played by our client here: they have the same methods. */
export const AnAppWithTheVendorsSDK: Story = {
  parameters: sourceOf(withBlockletSDK),
  render: (_args, context) => {
    const { service, visitorId } = environmentOf(context);
    const sdk: BlockletSDKLike = {
      userSession: {
        getMyLoginSessions: (target, query) =>
          service.getMyLoginSessions(target, { page: query?.page, pageSize: query?.pageSize }),
        getUserSessions: (target) => service.getUserSessions(target),
      },
      user: { logout: ({ visitorId: device = '' }) => service.signOutSession(device) },
    };
    return <WithBlockletSDK sdk={sdk} visitorId={visitorId} />;
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('list', { name: 'Other devices' })).toBeVisible();
  },
};

const ownSessions: OwnSession[] = ['curl/8.0', 'Wget/1.21', 'python-requests/2.31'].map(
  (userAgent, index) => ({
    id: String(index),
    isThisOne: index === 0,
    userAgent,
    lastSeen: new Date(Date.UTC(2026, 4, 4, 12 - index)).toISOString(),
  }),
);
let remaining = ownSessions;
const fetchSessions = async () => remaining;
const deleteSession = async (id: string) => {
  remaining = remaining.filter((session) => session.id !== id);
};

/** Any backend that can list sessions and sign one out. */
export const YourOwnBackend: Story = {
  parameters: sourceOf(ownBackend),
  beforeEach() {
    remaining = ownSessions;
  },
  render: () => <OwnBackend fetchSessions={fetchSessions} deleteSession={deleteSession} />,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: /^Sign out Wget/ }));
    const dialog = await canvas.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(canvas.getAllByText(/^Wget.* was signed out\.$/)[0]).toBeVisible());
  },
};
