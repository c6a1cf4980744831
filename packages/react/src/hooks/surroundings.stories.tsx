import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { codeOf } from '../../../../.storybook/stage/codeOf.ts';
import type { Stage } from '../../../../.storybook/stage/createStage.ts';
import { rootArgs } from '../../../../.storybook/stage/rootArgs.ts';
import { readSettings } from '../../../../.storybook/stage/settings.ts';
import { stageOf } from '../../../../.storybook/stage/stages.ts';
import { UserSessionProviderExample } from './UserSessionProvider.example.tsx';
import userSessionProvider from './UserSessionProvider.example.tsx?raw';
import { CurrentSessionExample } from './useCurrentSession.example.tsx';
import currentSession from './useCurrentSession.example.tsx?raw';
import { CurrentVisitorExample } from './useCurrentVisitor.example.tsx';
import currentVisitor from './useCurrentVisitor.example.tsx?raw';
import { IsOnlineExample } from './useIsOnline.example.tsx';
import isOnline from './useIsOnline.example.tsx?raw';
import { LastVisitExample } from './useLastVisit.example.tsx';
import lastVisit from './useLastVisit.example.tsx?raw';
import { NowExample } from './useNow.example.tsx';
import now from './useNow.example.tsx?raw';
import { TranslatorExample } from './useTranslator.example.tsx';
import translator from './useTranslator.example.tsx?raw';
import { UserSessionServiceExample } from './useUserSessionService.example.tsx';
import userSessionService from './useUserSessionService.example.tsx?raw';

/** Who and where one is: the provider, this device, the present, the connection, the language. */
const meta = {
  title: 'Hooks/This device and its surroundings',
  parameters: {
    api: [
      'UserSessionProvider',
      'UserSessionProviderProps',
      'useCurrentSession',
      'CurrentSession',
      'useCurrentVisitor',
      'CurrentVisitor',
      'useLastVisit',
      'LastVisit',
      'useNow',
      'useIsOnline',
      'useTranslator',
      'useUserSessionService',
    ],
  },
} satisfies Meta;

export default meta;

type Story = StoryObj;

export const Provider: Story = {
  name: 'UserSessionProvider',
  parameters: codeOf(userSessionProvider),
  render: (_args, context) => <UserSessionProviderExample service={stageOf(context).service} />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/^1–3 of/)).toBeVisible();
  },
};

export const CurrentSession: Story = {
  name: 'useCurrentSession',
  parameters: codeOf(currentSession),
  render: () => <CurrentSessionExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/minutes ago/)).toBeVisible();
  },
};

export const CurrentVisitor: Story = {
  name: 'useCurrentVisitor',
  parameters: codeOf(currentVisitor),
  render: () => <CurrentVisitorExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText('1')).toBeVisible();
  },
};

export const LastVisit: Story = {
  name: 'useLastVisit',
  parameters: {
    ...codeOf(lastVisit),
    stage: {
      prepare({ did, clock }: Stage) {
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

export const Now: Story = {
  name: 'useNow',
  parameters: codeOf(now),
  render: () => <NowExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/2026/)).toBeVisible();
  },
};

export const IsOnline: Story = {
  name: 'useIsOnline',
  parameters: codeOf(isOnline),
  render: () => <IsOnlineExample />,
  async play({ canvas, loaded }) {
    await expect(await canvas.findByText('Connected')).toBeVisible();
    await stageOf({ loaded }).set({ network: 'offline' });
    await expect(await canvas.findByText(/^Offline/)).toBeVisible();
    await stageOf({ loaded }).set({ network: 'fast' });
  },
};

export const Translator: Story = {
  name: 'useTranslator',
  parameters: codeOf(translator),
  render: (_args, context) => <TranslatorExample {...rootArgs(readSettings(context))} />,
  async play({ canvas }) {
    await expect(await canvas.findByText('3 hours ago')).toBeVisible();
  },
};

export const UserSessionService: Story = {
  name: 'useUserSessionService',
  parameters: codeOf(userSessionService),
  render: () => <UserSessionServiceExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText('Signed in as Sample account')).toBeVisible();
  },
};
