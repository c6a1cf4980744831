import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { environmentOf, readSettings, rootArgs, sourceOf } from '#story-environment';
import { UserSessionProviderExample } from './UserSessionProvider.example.tsx';
import userSessionProvider from './UserSessionProvider.example.tsx?raw';
import { CurrentVisitorExample } from './useCurrentVisitor.example.tsx';
import currentVisitor from './useCurrentVisitor.example.tsx?raw';
import { IsOnlineExample } from './useIsOnline.example.tsx';
import isOnline from './useIsOnline.example.tsx?raw';
import { NowExample } from './useNow.example.tsx';
import now from './useNow.example.tsx?raw';
import { TranslatorExample } from './useTranslator.example.tsx';
import translator from './useTranslator.example.tsx?raw';
import { UserSessionServiceExample } from './useUserSessionService.example.tsx';
import userSessionService from './useUserSessionService.example.tsx?raw';

/** The provider, and what it knows: the service, the device, the time, the connection, the language. */
const meta = {
  title: 'Hooks/Provider',
} satisfies Meta;

export default meta;

type Story = StoryObj;

export const Provider: Story = {
  name: 'UserSessionProvider',
  parameters: sourceOf(userSessionProvider),
  render: (_args, context) => <UserSessionProviderExample service={environmentOf(context).service} />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/^1–3 of/)).toBeVisible();
  },
};

export const CurrentVisitor: Story = {
  name: 'useCurrentVisitor',
  parameters: sourceOf(currentVisitor),
  render: () => <CurrentVisitorExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText('1')).toBeVisible();
  },
};

export const Now: Story = {
  name: 'useNow',
  parameters: sourceOf(now),
  render: () => <NowExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText(/2026/)).toBeVisible();
  },
};

export const IsOnline: Story = {
  name: 'useIsOnline',
  parameters: sourceOf(isOnline),
  render: () => <IsOnlineExample />,
  async play({ canvas, loaded }) {
    await expect(await canvas.findByText('Connected')).toBeVisible();
    await environmentOf({ loaded }).set({ network: 'offline' });
    await expect(await canvas.findByText(/^Offline/)).toBeVisible();
    await environmentOf({ loaded }).set({ network: 'fast' });
  },
};

export const Translator: Story = {
  name: 'useTranslator',
  parameters: sourceOf(translator),
  render: (_args, context) => <TranslatorExample {...rootArgs(readSettings(context))} />,
  async play({ canvas }) {
    await expect(await canvas.findByText('3 hours ago')).toBeVisible();
  },
};

export const UserSessionService: Story = {
  name: 'useUserSessionService',
  parameters: sourceOf(userSessionService),
  render: () => <UserSessionServiceExample />,
  async play({ canvas }) {
    await expect(await canvas.findByText('Signed in as Sample account')).toBeVisible();
  },
};
