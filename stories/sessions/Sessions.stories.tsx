import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { environmentOf, type StoryEnvironment, sourceOf } from '#story-environment';
import { ControlledSearch as ControlledSearchExample } from './ControlledSearch.example.tsx';
import controlledSearch from './ControlledSearch.example.tsx?raw';
import { CustomDevices } from './CustomDevices.example.tsx';
import customDevices from './CustomDevices.example.tsx?raw';
import { CurrentSessionExample } from './useCurrentSession.example.tsx';
import currentSession from './useCurrentSession.example.tsx?raw';
import { LastVisitExample } from './useLastVisit.example.tsx';
import lastVisit from './useLastVisit.example.tsx?raw';
import { MyLoginSessionsExample } from './useMyLoginSessions.example.tsx';
import myLoginSessions from './useMyLoginSessions.example.tsx?raw';
import { SessionCountsExample } from './useSessionCounts.example.tsx';
import sessionCounts from './useSessionCounts.example.tsx?raw';
import { UserSessionsExample } from './useUserSessions.example.tsx';
import userSessions from './useUserSessions.example.tsx?raw';

/** Where a user is signed in: the list, the counts, the current session. */
const meta = {
  title: 'Hooks/Sessions',
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** A devices page with your own markup. */
export const APageOfYourOwn: Story = {
  parameters: sourceOf(customDevices),
  render: () => <CustomDevices />,
  async play({ canvas, userEvent }) {
    const [, second] = await canvas.findAllByRole('listitem');
    if (!second) throw new Error('Two rows are needed.');
    await userEvent.click(within(second).getByRole('button', { name: /^Sign out/ }));
    await expect(await canvas.findByText(/^Page 1 of/)).toBeVisible();
  },
};

export const MyLoginSessions: Story = {
  name: 'useMyLoginSessions',
  parameters: sourceOf(myLoginSessions),
  render: () => <MyLoginSessionsExample />,
  async play({ canvas, userEvent }) {
    await canvas.findByText(/^1 \/ [1-9]/);
    await userEvent.click(canvas.getByRole('button', { name: 'Older' }));
    await expect(await canvas.findByText(/^2 \/ /)).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Status' }), 'Expired');
    await expect(await canvas.findByText('1 / 3, 12 in all')).toBeVisible();
  },
};

export const UserSessions: Story = {
  name: 'useUserSessions',
  parameters: { ...sourceOf(userSessions), environment: { account: 'administrator' } },
  render: (_args, context) => <UserSessionsExample did={environmentOf(context).accounts.many.did} />,
  async play({ canvas, userEvent }) {
    const field = await canvas.findByRole('searchbox');
    await expect(field).toHaveValue('firefox');
    await userEvent.type(field, ' ubuntu');
    await expect(await canvas.findByText(/^[1-3] found$/)).toBeVisible();
  },
};

/** A search text and a page that the app keeps. */
export const ControlledSearch: Story = {
  parameters: { ...sourceOf(controlledSearch), environment: { account: 'administrator' } },
  render: (_args, context) => <ControlledSearchExample did={environmentOf(context).accounts.many.did} />,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Only wallets' }));
    await expect(await canvas.findByText(/^[1-9] found$/)).toBeVisible();
  },
};

export const SessionCounts: Story = {
  name: 'useSessionCounts',
  parameters: sourceOf(sessionCounts),
  render: () => <SessionCountsExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText('12')).toBeVisible();
  },
};

export const CurrentSession: Story = {
  name: 'useCurrentSession',
  parameters: sourceOf(currentSession),
  render: () => <CurrentSessionExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/minutes ago/)).toBeVisible();
  },
};

export const LastVisit: Story = {
  name: 'useLastVisit',
  parameters: {
    ...sourceOf(lastVisit),
    environment: {
      prepare({ did, clock }: StoryEnvironment) {
        const fortnight = 14 * 24 * 60 * 60 * 1000;
        localStorage.setItem(
          `user-sessions:last-visit:${did}`,
          new Date(clock.now - fortnight).toISOString(),
        );
      },
    },
  },
  render: () => <LastVisitExample />,
  async play({ canvas }) {
    await expect((await canvas.findAllByRole('listitem'))[0]).toBeVisible();
  },
};
