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

/** Sign-outs in these stories really happen, in the service of the story. */
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

const press = /^Sign out Safari on macOS/;

const askAboutOne: Play = async ({ canvas, userEvent }) => {
  const [button] = await canvas.findAllByRole('button', { name: press });
  if (!button) throw new Error('A button is needed.');
  await userEvent.click(button);
};

const confirm: Play = async ({ canvas, userEvent }) => {
  const dialog = await canvas.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /^Sign out/ }));
};

const signOutAllOthers: Play = async (context) => {
  const { canvas, userEvent } = context;
  await userEvent.click(await canvas.findByRole('button', { name: /^Sign out all others/ }));
  await confirm(context);
};

/** Names the device and says what will happen. The safe button has the focus. */
export const Confirmation: Story = {
  async play(context) {
    await askAboutOne(context);
    const dialog = await context.canvas.findByRole('dialog');
    await expect(dialog).toHaveTextContent('Safari on macOS');
    await expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
  },
};

/** Escape ends the question, and nothing else. */
export const Dismissed: Story = {
  async play(context) {
    await askAboutOne(context);
    const { canvas, userEvent } = context;
    await canvas.findByRole('dialog');
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(environmentOf(context).network.requests.filter((line) => line.includes('logout'))).toEqual(
      [],
    );
  },
};

/** The row leaves once the service has confirmed the sign-out, not before. */
export const OneDevice: Story = {
  async play(context) {
    await askAboutOne(context);
    const before = context.canvas.getAllByRole('button', { name: press }).length;
    await confirm(context);
    await waitFor(() =>
      expect(context.canvas.queryAllByRole('button', { name: press })).toHaveLength(before - 1),
    );
  },
};

/** While the service works the row says so and stays where it is. */
export const Pending: Story = {
  async play(context) {
    await askAboutOne(context);
    environmentOf(context).network.hold('logout');
    await confirm(context);
    await expect(await context.canvas.findByText('Signing out…', { selector: 'button' })).toBeVisible();
  },
};

/** The device is still signed in: its row says so and why, and can be tried again. */
export const Failed: Story = {
  async play(context) {
    const { canvas } = context;
    await askAboutOne(context);
    environmentOf(context).network.fail('logout');
    await confirm(context);
    await expect((await canvas.findAllByText(/Couldn’t sign out/))[0]).toBeVisible();
    await expect(canvas.getByRole('button', { name: /^Try again to sign out/ })).toBeVisible();
  },
};

/** The service said yes and did nothing. The page looked again, and says what is true. */
export const StillActive: Story = {
  parameters: { environment: { prepare: ({ network }: StoryEnvironment) => network.fail('/logout', 204) } },
  async play(context) {
    await askAboutOne(context);
    await confirm(context);
    await expect((await context.canvas.findAllByText(/The device is still signed in/))[0]).toBeVisible();
  },
};

/** A bar counts what is selected; rows that leave the screen leave the selection. */
export const Selection: Story = {
  async play({ canvas, userEvent }) {
    await canvas.findByRole('list', { name: 'Other devices' });
    await userEvent.click(canvas.getByRole('button', { name: 'Select' }));
    const boxes = await canvas.findAllByRole('checkbox', { name: /^Select / });
    for (const box of boxes.slice(1, 4)) await userEvent.click(box);
    await expect(canvas.getByText('3 selected')).toBeVisible();
  },
};

/** The dialog says how many devices are selected; one press signs them out. */
export const Several: Story = {
  async play(context) {
    const { canvas, userEvent } = context;
    await canvas.findByRole('list', { name: 'Other devices' });
    await userEvent.click(canvas.getByRole('button', { name: 'Select' }));
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select all' }));
    const bar = canvas.getByRole('group', { name: 'Select' });
    await userEvent.click(within(bar).getByRole('button', { name: /^Sign out/ }));
    await confirm(context);
    await expect((await canvas.findAllByText(/devices were signed out\.$/))[0]).toBeVisible();
  },
};

/** How far it is, with a way to stop. What is under way is finished and confirmed. */
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
    await expect(await context.canvas.findByText(/^[1-9]\d* of \d+$/)).toBeVisible();
    await expect(context.canvas.getByRole('button', { name: 'Stop' })).toBeVisible();
  },
};

/** Every device but this one, each confirmed by itself. */
export const AllOthers: Story = {
  async play(context) {
    await signOutAllOthers(context);
    const done = await context.canvas.findAllByText(/devices were signed out\.$/);
    await expect(done[0]).toBeVisible();
    await expect(await context.canvas.findByText('No other device is signed in.')).toBeVisible();
  },
};

/** Some were signed out and some were not: the result for each, and a button to try those again. */
export const PartialFailure: Story = {
  parameters: {
    environment: {
      prepare({ network }: StoryEnvironment) {
        let count = 0;
        network.fail('/logout', (request, pass) => {
          count += 1;
          if (count % 9 === 0) return new Response(null, { status: 500 });
          // Accepted, and not carried out.
          if (count % 7 === 0) return new Response(null, { status: 204 });
          return pass(request);
        });
      },
    },
  },
  async play(context) {
    await signOutAllOthers(context);
    const { canvas, userEvent } = context;
    await userEvent.click(await canvas.findByText('Details', { selector: 'summary' }));
    await expect((await canvas.findAllByText('Still active'))[0]).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try all again' })).toBeVisible();
  },
};

/** The last control of its card. The dialog says that the current session ends. */
export const ThisDevice: Story = {
  args: { onSignInRequired: fn() },
  async play(context) {
    const { canvas, userEvent } = context;
    const card = await canvas.findByRole('region', { name: 'This device' });
    await userEvent.click(await within(card).findByText('Active now'));
    await userEvent.click(within(card).getByRole('button', { name: 'Sign out on this device' }));
    await expect(await canvas.findByRole('dialog')).toHaveTextContent('This very session ends');
    await confirm(context);
    await expect(await canvas.findByRole('button', { name: 'Sign in' })).toBeVisible();
  },
};

/** Signs the device out, then calls the app, which may ask for a new password. */
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
