import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage } from '@user-sessions/react';
import { expect, fn, waitFor, within } from 'storybook/test';
import { devicesPageArgTypes, wholePage, withRootArgs } from '#story-environment';

/** What an app may add: each control comes with its callback, and goes with it. */
const meta = {
  title: 'Devices page/Options',
  component: DevicesPage,
  decorators: [withRootArgs],
  argTypes: devicesPageArgTypes,
  parameters: { ...wholePage },
} satisfies Meta<typeof DevicesPage>;

export default meta;

type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;

const openFirstRow = async ({ canvas, userEvent }: Parameters<Play>[0]) => {
  const list = await canvas.findByRole('list', { name: 'Other devices' });
  const [row] = within(list).getAllByRole('listitem');
  const summary = row?.querySelector('summary');
  if (!row || !summary) throw new Error('A row that opens is needed.');
  await userEvent.click(summary);
  return within(row);
};

/** `onRenameSession` keeps a name; the app gives it back with `getSessionLabel`. */
export const Rename: Story = {
  args: { onRenameSession: fn(async () => {}) },
  async play(context) {
    const row = await openFirstRow(context);
    const { userEvent, args } = context;
    const field = row.getByRole('textbox', { name: /^Name of/ });
    await userEvent.clear(field);
    await userEvent.type(field, 'Kitchen');
    await userEvent.click(row.getByRole('button', { name: /^Rename/ }));
    await waitFor(() => expect(args.onRenameSession).toHaveBeenCalledWith(expect.anything(), 'Kitchen'));
  },
};

/** The app could not keep the name. */
export const RenameFails: Story = {
  args: { onRenameSession: () => Promise.reject(new Error('The story refuses.')) },
  async play(context) {
    const row = await openFirstRow(context);
    await context.userEvent.click(row.getByRole('button', { name: /^Rename/ }));
    await expect(await row.findByRole('alert')).toHaveTextContent('The name could not be kept.');
  },
};

/** Names from the app, where it has some. */
export const Labels: Story = {
  args: { getSessionLabel: ({ ua }) => (ua?.includes('Firefox') ? 'The old laptop' : undefined) },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('The old laptop'))[0]).toBeVisible();
  },
};

const places: Readonly<Record<string, string>> = {
  '192.0.2.18': 'Lisbon, Portugal',
  '192.0.2.44': 'Porto, Portugal',
};

/** `resolveLocation` is the app's own: no third party is asked, and the list never waits for it. */
export const Places: Story = {
  args: { resolveLocation: async (address) => places[address] },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('Lisbon, Portugal'))[0]).toBeVisible();
  },
};

/** Shows the start of an address; a button shows all of it. */
export const MaskedAddresses: Story = {
  args: { maskAddresses: true },
  async play(context) {
    const row = await openFirstRow(context);
    await context.userEvent.click(row.getByRole('button', { name: /^Show IP address/ }));
    await expect(row.getByText('192.0.2.18')).toBeVisible();
  },
};

/** Three rows at a time. */
export const ShortPages: Story = {
  args: { pageSize: 3 },
  async play({ canvas }) {
    await expect(await canvas.findByText(/^1–3 of/)).toBeVisible();
  },
};

/** The list goes on below, as far as the service gives rows at once. */
export const MoreBelow: Story = {
  args: { paging: 'more' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more' }));
    await expect(await canvas.findByText(/^1–20 of/)).toBeVisible();
  },
};

/** Looks at the service every half minute while the window can be seen. */
export const LooksAgain: Story = {
  args: { refetchInterval: 30_000 },
  async play({ canvas }) {
    await expect(await canvas.findByRole('list', { name: 'Other devices' })).toBeVisible();
  },
};

/** A page and a status that the app keeps: see Recipes for the address bar. */
export const Controlled: Story = {
  args: { page: 2, onPageChange: fn(), status: 'online', onStatusChange: fn() },
  async play({ canvas, args, userEvent }) {
    await expect(await canvas.findByText(/^11–20 of/)).toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: /^Expired/ }));
    await expect(args.onStatusChange).toHaveBeenCalledWith('expired');
    await userEvent.click(canvas.getByRole('button', { name: 'Previous page' }));
    await expect(args.onPageChange).toHaveBeenCalledWith(1);
  },
};

/** A heading of the level that the app's outline needs, and a sentence of the app's own below it. */
export const InAnOutline: Story = {
  args: { headingLevel: 3, children: 'Signing out does not delete what is stored on a device.' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { level: 3, name: 'Devices' })).toBeVisible();
    await expect(canvas.getByRole('heading', { level: 4, name: 'Other devices' })).toBeVisible();
  },
};

/** Dates and numbers of another place, in a time zone that the app chooses. */
export const AnotherPlace: Story = {
  args: { locale: 'en-GB', timeZone: 'Europe/Paris' },
  async play(context) {
    const row = await openFirstRow(context);
    await expect(row.getAllByText(/CEST|GMT\+2/)[0]).toBeVisible();
  },
};
