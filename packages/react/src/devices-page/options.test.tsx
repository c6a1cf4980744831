import { QueryClient } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { manyDevices } from '../../test/manyDevices.ts';
import { getRowNames, renderPage } from '../../test/renderPage.tsx';
import { createSignedInService, USER_AGENTS } from '../../test/signedInService.ts';
import { english } from '../i18n/languages/english.ts';
import { prefetchDevicesPage } from './prefetchDevicesPage.ts';

const DAY = 24 * 60 * 60 * 1000;
const open = async (user: Awaited<ReturnType<typeof renderPage>>['user'], name: string) =>
  user.click(within(await screen.findByRole('list', { name: 'Other devices' })).getByText(name));

describe('details of a device', () => {
  it('are rendered only while the row is open', async () => {
    const { user, container } = await renderPage();
    await open(user, 'Firefox on Windows');
    expect(await screen.findByText('First sign-in')).toBeVisible();
    expect(container.querySelectorAll('.us-facts')).toHaveLength(1);
    const facts = container.querySelector('.us-facts') as HTMLElement;
    expect(within(facts).getByText('Firefox 140')).toBeVisible();
    expect(within(facts).getByText(/Mozilla\/5\.0/)).toBeVisible();
    await open(user, 'Firefox on Windows');
    await waitFor(() => expect(container.querySelector('.us-facts')).not.toBeInTheDocument());
  });

  it('name each session of a device that has several', async () => {
    const { user, settled } = await renderPage({ account: 'many', devices: [] });
    await settled();
    const several = screen.queryAllByText(/^\d sessions$/);
    for (const each of several.slice(0, 1)) {
      await user.click(each);
      const groups = within(each.closest('li') as HTMLElement).getAllByRole('group');
      const names = groups.map((group) => group.getAttribute('aria-label')).filter(Boolean);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('addresses and locations', () => {
  it('are looked up once for each address on the screen, and shown in its place', async () => {
    const resolveLocation = vi.fn(async () => 'Berlin');
    const { settled, network } = await renderPage({ devices: manyDevices(14), props: { resolveLocation } });
    await waitFor(() => expect(screen.getAllByText('Berlin')).toHaveLength(10));
    await settled();
    const looked = resolveLocation.mock.calls.map(([address]: unknown[]) => address);
    expect(looked).toHaveLength(10);
    expect(new Set(looked).size).toBe(10);
    expect(screen.queryByText('192.0.2.1')).not.toBeInTheDocument();
    expect(network.requests.join()).not.toContain('Berlin');
  });

  it('fall back to the address when the location is not found', async () => {
    const resolveLocation = vi.fn(async () => Promise.reject(new Error('busy')));
    const { settled } = await renderPage({ props: { resolveLocation } });
    await settled();
    expect(await screen.findByText('203.0.113.7')).toBeVisible();
  });

  it('are masked until they are asked for, one at a time', async () => {
    const { user, container } = await renderPage({ props: { maskAddresses: true } });
    expect(await screen.findAllByText('203.0.•.•')).toHaveLength(3);
    expect(container).not.toHaveTextContent('203.0.113.7');
    await open(user, 'Firefox on Windows');
    await user.click(await screen.findByRole('button', { name: 'Show IP address' }));
    expect(screen.getByText('203.0.113.7')).toBeVisible();
    expect(container).not.toHaveTextContent('203.0.113.8');
    await user.click(screen.getByRole('button', { name: 'Sign out Safari on iPhone' }));
    expect(screen.getByRole('dialog')).not.toHaveTextContent('203.0.113.8');
  });
});

describe('names', () => {
  it('are saved by the app, and read back from it', async () => {
    const names = new Map<string, string>();
    const getSessionLabel = ({ visitorId }: { visitorId: string }) => names.get(visitorId);
    const onRenameSession = vi.fn(async ({ visitorId }: { visitorId: string }, name: string) => {
      names.set(visitorId, name);
    });
    const { user, rerender } = await renderPage({ props: { onRenameSession, getSessionLabel } });
    await open(user, 'Safari on iPhone');
    const field = await screen.findByRole('textbox', { name: 'Name of Safari on iPhone' });
    await user.clear(field);
    await user.type(field, ' My phone {Enter}');
    await screen.findByText('Name saved.', { selector: 'p' });
    expect(onRenameSession).toHaveBeenCalledWith(
      expect.objectContaining({ visitorId: 'iphone' }),
      'My phone',
    );
    rerender({ onRenameSession, getSessionLabel: (session) => getSessionLabel(session) });
    await waitFor(() => expect(getRowNames()).toContain('My phone'));
    expect(screen.getByRole('button', { name: 'Sign out My phone' })).toBeVisible();
  });

  it('are not saved silently: a failure is said beside the field', async () => {
    const onRenameSession = async () => Promise.reject(new Error('full'));
    const { user } = await renderPage({ props: { onRenameSession } });
    await open(user, 'Safari on iPhone');
    await user.click(await screen.findByRole('button', { name: 'Rename Safari on iPhone' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t save the name.');
    const field = screen.getByRole('textbox', { name: 'Name of Safari on iPhone' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('Couldn’t save the name.');
  });
});

describe('marks', () => {
  it('show a device that signed in since the last visit, and explain it', async () => {
    const first = await renderPage();
    await first.settled();
    expect(screen.queryByText('New')).not.toBeInTheDocument();
    first.unmount();
    const { settled, user } = await renderPage({
      clock: { now: first.clock.now + 60_000 },
      devices: [{ visitorId: 'new', lastActiveAt: 1000 }],
    });
    await settled();
    await user.click(screen.getByText('New'));
    await screen.findByText('Signed in since your last visit');
  });

  it('show an inactive device also where sessions end after a few days', async () => {
    const { settled } = await renderPage({
      devices: [
        { visitorId: 'idle', lastActiveAt: 6 * DAY },
        { visitorId: 'busy', lastActiveAt: DAY, userAgent: USER_AGENTS.edge },
      ],
    });
    await settled();
    await waitFor(() => expect(screen.getAllByText('Inactive')).toHaveLength(1));
  });
});

describe('looks', () => {
  it('show the app’s own icons', async () => {
    await renderPage({
      props: { renderIcon: ({ kind }) => <img src="data:image/png;base64,AAAA" alt={`a ${kind}`} /> },
    });
    await waitFor(() => expect(document.querySelectorAll('.us-icon > img')).toHaveLength(4));
  });

  it('hide the title where the app has one', async () => {
    const { settled } = await renderPage({ props: { hideTitle: true } });
    await settled();
    expect(screen.queryByRole('heading', { name: 'Devices' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Other devices', level: 3 })).toBeVisible();
  });

  it('pass what is not the page’s own to its outermost element', async () => {
    const { container, settled } = await renderPage({
      props: { className: 'mine', id: 'page', headingLevel: 1, density: 'compact', children: 'More' },
    });
    await settled();
    const root = container.querySelector('.us-root');
    expect(root).toHaveClass('mine');
    expect(root).toHaveAttribute('id', 'page');
    expect(root).toHaveAttribute('data-density', 'compact');
    expect([...(root?.attributes ?? [])].map(({ name }) => name).join()).not.toMatch(/query|did|render/i);
    expect(screen.getByRole('heading', { name: 'Devices', level: 1 })).toBeVisible();
    expect(screen.getByText('More')).toBeVisible();
  });

  it('follow language and direction, with names in isolates', async () => {
    const messages = { ...english, locale: 'ar', direction: 'rtl', signOut: 'خروج' } as const;
    const { container, settled } = await renderPage({ props: { messages } });
    await settled();
    const root = container.querySelector('.us-root');
    expect(root).toHaveAttribute('dir', 'rtl');
    expect(root).toHaveAttribute('lang', 'ar');
    expect(screen.getAllByText('خروج')).toHaveLength(4);
    expect(screen.getByRole('button', { name: /Safari on iPhone/ }).getAttribute('aria-label')).toMatch(
      /\u2068.*Safari on iPhone.*\u2069/,
    );
    for (const address of screen.getAllByText(/^203\./)) expect(address).toHaveAttribute('dir', 'ltr');
  });
});

describe('prefetching on a server', () => {
  it('keeps the server out of it: this device is described in the browser alone', async () => {
    const { service } = await createSignedInService();
    const queryClient = new QueryClient();
    await prefetchDevicesPage(queryClient, service);
    const keys = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey[2]);
    expect(keys.sort()).toEqual(['current-visitor', 'my-login-sessions']);
  });
});
