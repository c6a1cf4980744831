import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage } from '@user-sessions/react';
import { expect, fn, waitFor, within } from 'storybook/test';
import {
  devicesPageArgTypes,
  environmentOf,
  type StoryEnvironment,
  wholePage,
  withRootArgs,
} from '#story-environment';

/** Sign-outs in these stories really happen, in the service inside each story. */
const meta = {
  title: 'Devices page/Signing out',
  component: DevicesPage,
  decorators: [withRootArgs],
  argTypes: devicesPageArgTypes,
  parameters: { ...wholePage },
} satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;

const getButtons = (list: HTMLElement) => within(list).queryAllByRole('button', { name: /^Sign out (?!\d)/ });

const requestSignOut: Play = async ({ canvas, userEvent }) => {
  const [button] = getButtons(await canvas.findByRole('list', { name: 'Other devices' }));
  if (!button) throw new Error('A button is needed.');
  await userEvent.click(button);
};

const confirm: Play = async ({ canvas, userEvent }) => {
  const dialog = await canvas.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Sign out/ }));
};

const signOutAllOthers: Play = async (context) => {
  const { canvas, userEvent } = context;
  await userEvent.click(await canvas.findByRole('button', { name: /^Sign out all other devices/ }));
  await confirm(context);
};

/** Shows the device and says what will happen. The safe button has the focus. */
export const Confirmation: Story = {
  async play(context) {
    await requestSignOut(context);
    const dialog = await context.canvas.findByRole('dialog');
    await expect(dialog.querySelector('.us-dialog-devices')).toHaveTextContent('Active');
    await expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

/** Cancel closes the dialog. Nothing is sent. */
export const Dismissed: Story = {
  async play(context) {
    await requestSignOut(context);
    const { canvas, userEvent } = context;
    await canvas.findByRole('dialog');
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(environmentOf(context).network.requests.filter((line) => line.includes('logout'))).toEqual(
      [],
    );
  },
};

/** The row goes when the service has confirmed the sign-out. */
export const OneDevice: Story = {
  async play(context) {
    await requestSignOut(context);
    const list = context.canvas.getByRole('list', { name: 'Other devices' });
    const first = list.querySelector('li');
    await confirm(context);
    await waitFor(() => expect(first).not.toBeInTheDocument());
    await waitFor(() => expect(context.canvas.getAllByText(/ was signed out\.$/)[0]).toBeVisible());
  },
};

/** Until the service has confirmed it, the row stays and says so. */
export const Pending: Story = {
  async play(context) {
    await requestSignOut(context);
    environmentOf(context).network.hold('logout');
    await confirm(context);
    await expect(await context.canvas.findByText('Signing out…', { selector: 'button' })).toBeVisible();
  },
};

/** The device is still signed in. Its row says why, and its button tries again. */
export const Failed: Story = {
  async play(context) {
    const { canvas } = context;
    await requestSignOut(context);
    environmentOf(context).network.fail('logout');
    await confirm(context);
    await expect((await canvas.findAllByText(/Couldn’t sign out/))[0]).toBeVisible();
    await expect(canvas.getByRole('button', { name: /^Try again to sign out/ })).toBeVisible();
  },
};

/** The service accepted the sign-out but did not carry it out. The page verifies, and says so. */
export const StillActive: Story = {
  parameters: { environment: { prepare: ({ network }: StoryEnvironment) => network.fail('/logout', 204) } },
  async play(context) {
    await requestSignOut(context);
    await confirm(context);
    await expect((await context.canvas.findAllByText(/The device is still signed in/))[0]).toBeVisible();
  },
};

/** A bar counts the selection. Rows that leave the screen leave the selection. */
export const Selection: Story = {
  async play({ canvas, userEvent }) {
    await canvas.findByRole('list', { name: 'Other devices' });
    await userEvent.click(canvas.getByRole('button', { name: 'Select' }));
    const boxes = await canvas.findAllByRole('checkbox', { name: /^Select / });
    for (const box of boxes.slice(1, 4)) await userEvent.click(box);
    await expect(canvas.getByText('3 selected')).toBeVisible();
  },
};

/** Selected devices are confirmed and signed out together. */
export const Several: Story = {
  async play(context) {
    const { canvas, userEvent } = context;
    await canvas.findByRole('list', { name: 'Other devices' });
    await userEvent.click(canvas.getByRole('button', { name: 'Select' }));
    await userEvent.click(await canvas.findByRole('checkbox', { name: /^Select all/ }));
    await userEvent.click(canvas.getByRole('button', { name: /^Sign out \d+ devices$/ }));
    await confirm(context);
    await waitFor(() => expect(canvas.getAllByText(/devices were signed out\.$/)[0]).toBeVisible());
  },
};

/** How far it is, and a button that stops it. Requests under way are finished and verified. */
export const Progress: Story = {
  parameters: {
    environment: {
      prepare({ network }: StoryEnvironment) {
        let count = 0;
        network.hold(({ url }) => url.endsWith('/logout') && ++count > 4);
      },
    },
  },
  async play(context) {
    await signOutAllOthers(context);
    await expect(await context.canvas.findByText(/^Signing out [1-9]\d* of \d+…$/)).toBeVisible();
    await expect(context.canvas.getByRole('button', { name: 'Stop' })).toBeVisible();
  },
};

/** Every device but this one. Each sign-out is verified. */
export const AllOthers: Story = {
  async play(context) {
    await signOutAllOthers(context);
    await waitFor(() => expect(context.canvas.getAllByText(/devices were signed out\.$/)[0]).toBeVisible(), {
      timeout: 30_000,
    });
    await expect(await context.canvas.findByText('Only this device is signed in.')).toBeVisible();
  },
};

/** Some devices are still signed in: one message, and one way on. */
export const PartialFailure: Story = {
  parameters: {
    environment: {
      prepare({ network }: StoryEnvironment) {
        let count = 0;
        network.fail('/logout', (request, pass) => {
          count += 1;
          if (count % 9 === 0) return new Response(null, { status: 500 });
          // Accepted, but not carried out.
          if (count % 7 === 0) return new Response(null, { status: 204 });
          return pass(request);
        });
      },
    },
  },
  async play(context) {
    await signOutAllOthers(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByText('Details', { selector: 'summary' }, { timeout: 10_000 }));
    await expect(canvas.getByRole('button', { name: /^Try \d+ again$/ })).toBeVisible();
  },
};

/** The current device: a device like any other, with its own confirmation. */
export const CurrentDevice: Story = {
  args: { onSignInRequired: fn() },
  async play(context) {
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out of this device' }));
    await expect(await canvas.findByRole('dialog')).toHaveTextContent('You’ll need to sign in again here.');
    await confirm(context);
    await expect(await canvas.findByRole('button', { name: 'Sign in' })).toBeVisible();
  },
};

/** Signs the device out and calls your app, for example to ask for a new password. */
export const NotMe: Story = {
  args: { onReportSession: fn() },
  async play(context) {
    const { canvas, userEvent, args } = context;
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    const [first] = within(list).getAllByRole('listitem');
    const summary = first?.querySelector('summary');
    if (!first || !summary) throw new Error('A row that opens is needed.');
    await userEvent.click(summary);
    await userEvent.click(within(first).getByRole('button', { name: /^This wasn’t me/ }));
    await confirm(context);
    await waitFor(() => expect(args.onReportSession).toHaveBeenCalledOnce());
  },
};
