import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserSessionError } from '@user-sessions/core';
import { describe, expect, it, vi } from 'vitest';
import { literalActions, literalDevice, literalPage } from '../../test/literalPage.ts';
import * as Sessions from '../parts/index.ts';
import { DevicesView, type DevicesViewProps } from './DevicesView.tsx';

const NOW = Date.UTC(2026, 4, 4, 12);

/** Renders one state of the page: no service, no provider, no request. */
function renderView(props: Partial<DevicesViewProps> = {}) {
  const element = (next: Partial<DevicesViewProps>) => (
    <Sessions.Root now={NOW}>
      <DevicesView {...literalPage(next)} />
    </Sessions.Root>
  );
  const { rerender, container } = render(element(props));
  return { container, rerender: (next: Partial<DevicesViewProps>) => rerender(element(next)) };
}

const rowOf = (name: string) => screen.getByText(name).closest('li') as HTMLElement;

describe('DevicesView', () => {
  it('needs nothing but its props', () => {
    renderView();
    expect(screen.getByRole('list', { name: 'This device' })).toHaveTextContent('Desk');
    expect(screen.getByRole('list', { name: 'Other devices' })).toHaveTextContent(/Phone.*Laptop/);
    expect(rowOf('Phone')).toHaveTextContent('Active 1 hour ago');
  });

  it.each<[string, Partial<DevicesViewProps>, RegExp]>([
    ['loading', { state: { kind: 'loading' }, page: undefined, current: undefined }, /^DevicesWhere/],
    ['signed out', { state: { kind: 'signed-out' } }, /You’ve been signed out/],
    ['offline from the start', { state: { kind: 'offline' } }, /You’re offline/],
    ['failed', { state: { kind: 'failed', error: new UserSessionError('server', '') } }, /on our side/],
    ['no service', { state: { kind: 'failed', error: new UserSessionError('no-service', '') } }, /available/],
  ])('claims nothing about devices in the state: %s', (_name, props, text) => {
    const { container } = renderView(props);
    expect(container).toHaveTextContent(text);
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
    expect(screen.queryByText('Active now')).not.toBeInTheDocument();
  });

  it('offers the sign-in when another user has signed in meanwhile', () => {
    const error = new UserSessionError('user-changed', '');
    renderView({ state: { kind: 'failed', error }, onSignInRequired: () => {} });
    expect(screen.getByRole('alert')).toHaveTextContent('Another user has signed in.');
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });

  it('shows a row under way, and one that failed, each with one button', () => {
    renderView({
      rows: [
        literalDevice('Phone', { isPending: true }),
        literalDevice('Laptop', { error: new UserSessionError('still-active', '') }),
      ],
    });
    expect(within(rowOf('Phone')).getByRole('button')).toHaveTextContent('Signing out…');
    expect(within(rowOf('Laptop')).getByRole('button')).toHaveTextContent('Try again');
    expect(rowOf('Laptop')).toHaveTextContent('The device is still signed in.');
  });

  it('renders a row again only when its own device changes', () => {
    const renderIcon = vi.fn(() => null);
    const phone = literalDevice('Phone');
    const laptop = literalDevice('Laptop');
    const actions = literalActions();
    const current = literalDevice('Desk', { isCurrent: true });
    const shared = { renderIcon, actions, current, announce: () => {} };
    const { rerender } = renderView({ ...shared, rows: [phone, laptop] });
    renderIcon.mockClear();
    rerender({
      ...shared,
      rows: [
        { ...phone, sessions: [...phone.sessions] },
        { ...laptop, badge: 'new' },
      ],
    });
    expect(renderIcon).toHaveBeenCalledTimes(1);
    expect(renderIcon).toHaveBeenCalledWith(expect.objectContaining({ name: 'Laptop' }));
  });

  it('says how far a sign-out of many is', () => {
    const report = {
      state: 'running' as const,
      progress: { done: 4, total: 50 },
      signedOut: 0,
      remaining: [],
      error: null,
    };
    renderView({ actions: literalActions({ report }) });
    expect(screen.getByText('Signing out 4 of 50…')).toBeVisible();
    const bar = screen.getByRole('progressbar');
    expect(bar).toHaveAttribute('value', '4');
    expect(bar).toHaveAttribute('max', '50');
    for (const name of ['Select', 'Sign out all other devices']) {
      expect(screen.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
    }
  });

  it('names up to three devices in a confirmation, and says how many more', () => {
    const devices = ['A', 'B', 'C', 'D', 'E'].map((name) => literalDevice(`Device ${name}`));
    renderView({
      rows: [],
      actions: literalActions({ confirmation: { kind: 'others', devices, active: 40, expired: 2 } }),
    });
    const dialog = screen.getByRole('dialog', { name: 'Sign out 42 other devices?' });
    expect(dialog).toHaveTextContent(/Device A.*Device B.*Device C.*and 39 more/);
    expect(dialog).not.toHaveTextContent('Device D');
  });

  it('calls back what the user does', async () => {
    const user = userEvent.setup();
    const onQueryChange = vi.fn();
    const onSelectingChange = vi.fn();
    const requestConfirmation = vi.fn();
    renderView({ onQueryChange, onSelectingChange, actions: literalActions({ requestConfirmation }) });
    await user.click(screen.getByRole('radio', { name: /^Expired/ }));
    expect(onQueryChange).toHaveBeenCalledWith({ status: 'expired', search: undefined, kind: undefined });
    await user.click(screen.getByRole('button', { name: 'Select' }));
    expect(onSelectingChange).toHaveBeenCalledWith(true);
    await user.click(screen.getByRole('button', { name: 'Sign out Phone' }));
    expect(requestConfirmation).toHaveBeenCalledWith({
      kind: 'device',
      device: expect.objectContaining({ name: 'Phone' }),
    });
  });

  it('shows a toast and the announcement beside each other, and reads only one of them', () => {
    const { container } = renderView({
      toast: 'Phone was signed out.',
      announcement: 'Phone was signed out.',
    });
    expect(container.querySelector('.us-toast')).toHaveTextContent('Phone was signed out.');
    expect(container.querySelector('.us-toast')?.closest('[role], [aria-live]')).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('Phone was signed out.');
  });
});
