import type { Meta, StoryObj } from '@storybook/react-vite';
import { DevicesPage } from '@user-sessions/react';
import { expect, fn, waitFor, within } from 'storybook/test';
import { devicesPageArgTypes, environmentOf, wholePage, withRootArgs } from '#story-environment';

/** What your app can add. Omit a prop to hide its control. */
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

/** `onRenameSession` saves a name; `getSessionLabel` returns it. */
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

/** Your app could not save the name. */
export const RenameFails: Story = {
  args: { onRenameSession: () => Promise.reject(new Error('The story refuses.')) },
  async play(context) {
    const row = await openFirstRow(context);
    await context.userEvent.click(row.getByRole('button', { name: /^Rename/ }));
    await expect(await row.findByRole('alert')).toHaveTextContent('Couldn’t save the name.');
  },
};

/** Names that users gave their devices. */
export const Labels: Story = {
  args: {
    defaultQuery: { pageSize: 100 },
    getSessionLabel: ({ ua }) => (ua?.includes('Firefox') ? 'The old laptop' : undefined),
  },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('The old laptop'))[0]).toBeVisible();
  },
};

const places: Readonly<Record<string, string>> = {
  '192.0.2.18': 'Lisbon, Portugal',
  '192.0.2.44': 'Porto, Portugal',
};

/** `resolveLocation` is your function: no third party is asked, and the list never waits for it. */
export const Locations: Story = {
  args: { resolveLocation: async (address) => places[address] },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('Lisbon, Portugal'))[0]).toBeVisible();
  },
};

/** Enough of an address to tell two networks apart. The whole address is shown on request. */
export const MaskedAddresses: Story = {
  args: { maskAddresses: true },
  async play(context) {
    const row = await openFirstRow(context);
    await context.userEvent.click(row.getByRole('button', { name: /^Show IP address/ }));
    await expect(row.getByText(/^[\da-f.:]{7,}$/)).toBeVisible();
  },
};

/** Three rows at a time. */
export const ShortPages: Story = {
  args: { defaultQuery: { pageSize: 3 } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/^1–\d+ of/)).toBeVisible();
    const list = canvas.getByRole('list', { name: 'Other devices' });
    await expect(list.querySelectorAll(':scope > li')).toHaveLength(3);
  },
};

/** Refetches while the window is visible, so that a sign-out elsewhere shows within seconds. */
export const Refetching: Story = {
  args: { refetchInterval: 500 },
  async play({ canvas, loaded }) {
    await canvas.findByRole('list', { name: 'Other devices' });
    await environmentOf({ loaded }).signIn({ visitorId: 'new-device', userAgent: 'curl/8.0' });
    await expect(await canvas.findByText('curl', {}, { timeout: 5000 })).toBeVisible();
  },
};

/** Your app keeps what the list shows. See Recipes for the address bar. */
export const Controlled: Story = {
  args: { query: { page: 2, status: 'online' }, onQueryChange: fn() },
  async play({ canvas, args, userEvent }) {
    await expect(await canvas.findByText(/^\d\d–\d\d of/)).toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: /^Expired/ }));
    await expect(args.onQueryChange).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'expired', page: 1 }),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Previous page' }));
    await expect(args.onQueryChange).toHaveBeenLastCalledWith(expect.objectContaining({ page: 1 }));
  },
};

/** Brand icons, or any drawing of yours, in the place of ours. */
export const OwnIcons: Story = {
  args: { renderIcon: ({ description }) => <b>{description.browser?.slice(0, 1) ?? '?'}</b> },
  async play({ canvas }) {
    const list = await canvas.findByRole('list', { name: 'Other devices' });
    await expect(list.querySelector('.us-icon')).toHaveTextContent(/^[A-Z?]$/);
  },
};

/** Without a title, where your page has one. */
export const WithoutTitle: Story = {
  args: { hideTitle: true },
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'Other devices' })).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: 'Devices' })).toBeNull();
  },
};

/** A heading of the level that your page needs, and a sentence of yours below it. */
export const InAnOutline: Story = {
  args: { headingLevel: 3, children: 'Signing out does not delete what is stored on a device.' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { level: 3, name: 'Devices' })).toBeVisible();
    await expect(canvas.getByRole('heading', { level: 4, name: 'Other devices' })).toBeVisible();
  },
};

/** Dates and numbers of another region, in a time zone that your app chooses. */
export const AnotherPlace: Story = {
  args: { locale: 'en-GB', timeZone: 'Europe/Paris' },
  async play(context) {
    const row = await openFirstRow(context);
    await expect(row.getAllByText(/CEST|GMT\+2/)[0]).toBeVisible();
  },
};
