import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { manyDevices } from '../../test/manyDevices.ts';
import { confirm, getRowNames, renderPage } from '../../test/renderPage.tsx';
import { USER_AGENTS } from '../../test/signedInService.ts';

const MINUTE = 60_000;
const expired = (count: number) =>
  manyDevices(count, { status: 'expired', lastActiveAt: undefined }).map((device, index) => ({
    ...device,
    visitorId: `expired-${index}`,
  }));
const signedOut = (count: number) =>
  manyDevices(count, { status: 'offline' }).map((device, index) => ({
    ...device,
    visitorId: `signed-out-${index}`,
  }));
/** Windows computers with the same browser, on different networks. */
const alike = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    visitorId: `edge-${index}`,
    userAgent: USER_AGENTS.edge,
    lastActiveAt: (index + 1) * MINUTE,
    address: `198.51.100.${index + 1}`,
  }));

const statusOption = (name: string) => screen.getByRole('radio', { name: new RegExp(`^${name}`) });

describe('the list of devices', () => {
  it('shows this device apart, and the others with the latest activity first', async () => {
    await renderPage();
    await screen.findByText('Opera on Linux');
    expect(getRowNames()).toEqual(['Firefox on Windows', 'Safari on iPhone', 'Opera on Linux']);
    expect(getRowNames('This device')).toHaveLength(1);
    expect(screen.getByRole('list', { name: 'This device' })).toHaveTextContent('Active now');
  });

  it('tells devices apart by time, address and browser version', async () => {
    await renderPage();
    const [row] = within(await screen.findByRole('list', { name: 'Other devices' })).getAllByRole('listitem');
    expect(row).toHaveTextContent('Active 1 minute ago');
    expect(row).toHaveTextContent('203.0.113.7');
    expect(row).toHaveTextContent('Firefox 140');
  });

  it('shows one address where a proxy reports several', async () => {
    await renderPage({
      devices: [{ visitorId: 'tv', userAgent: USER_AGENTS.mac, address: '203.0.113.64, 192.0.2.1' }],
    });
    const row = await screen.findByText('203.0.113.64');
    expect(row.closest('li')).not.toHaveTextContent('192.0.2.1');
  });

  it('shows no session id and no visitor id', async () => {
    const { container, store, user } = await renderPage({ account: 'many', devices: [] });
    const [first] = await screen.findAllByText(/on Windows|on macOS/);
    if (first) await user.click(first);
    const rows = await store.listSessions({}, { offset: 0, limit: 500, order: 'newest-first' });
    expect(rows.length).toBeGreaterThan(10);
    for (const { id, visitorId } of rows) {
      expect(container.innerHTML).not.toContain(id);
      expect(container.innerHTML).not.toContain(visitorId);
    }
  });

  it('gives every button in the list a name of its own', async () => {
    const { container, settled, user } = await renderPage({ account: 'many', devices: alike(4) });
    await settled();
    for (const button of screen.queryAllByRole('button', { name: /older/ })) await user.click(button);
    const buttons = within(screen.getByRole('list', { name: 'Other devices' })).getAllByRole('button');
    const names = buttons.map((button) => {
      const ids = button.getAttribute('aria-labelledby')?.split(' ');
      const text = ids?.map((id) => container.querySelector(`[id="${id}"]`)?.textContent).join(' ');
      return text ?? button.getAttribute('aria-label') ?? button.textContent;
    });
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says that it is good news when only this device is signed in', async () => {
    const { container } = await renderPage({ devices: [] });
    await screen.findByText('Only this device is signed in.');
    expect(container.querySelector('.us-status-icon')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /all other devices/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Select' })).not.toBeInTheDocument();
  });
});

describe('numbers', () => {
  it('count other devices alike in filter, range, button and dialog', async () => {
    const { user, settled } = await renderPage({
      devices: [...manyDevices(12), ...expired(3), ...signedOut(2)],
    });
    await settled();
    expect(statusOption('Active').closest('label')).toHaveTextContent('Active12');
    expect(statusOption('Expired').closest('label')).toHaveTextContent('Expired3');
    expect(screen.getByText('1–10 of 12')).toBeVisible();
    expect(getRowNames()).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Sign out all other devices' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent('Sign out 15 other devices?');
    expect(dialog).toHaveTextContent('12 active, 3 expired');
    expect(dialog).toHaveTextContent('and 12 more');
  });

  it('never count signed-out devices that are not listed', async () => {
    const { user, settled } = await renderPage({ account: 'many', devices: [] });
    await settled();
    expect(statusOption('Signed out').closest('label')).toHaveTextContent(/^Signed out$/);
    await user.click(statusOption('Signed out'));
    await waitFor(() => expect(getRowNames().length).toBeGreaterThan(0));
    await settled();
    const similar = screen.queryAllByRole('button', { name: /older/ }).map(({ textContent }) => textContent);
    const hidden = similar.reduce((sum, text) => sum + Number.parseInt(text ?? '', 10), 0);
    expect(statusOption('Signed out').closest('label')).toHaveTextContent(
      `Signed out${getRowNames().length + hidden}`,
    );
  });

  it('agree with a list that has no expired devices', async () => {
    const { service } = await renderPage({
      devices: [],
      before: (session) => {
        session.service = { ...session.service, statuses: ['online'] };
      },
    });
    expect(service.statuses).toEqual(['online']);
    await screen.findByText('Only this device is signed in.');
    expect(screen.queryByRole('button', { name: /all other devices/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });
});

describe('the filter by status', () => {
  const devices = [...manyDevices(2), ...expired(2), ...signedOut(2)];

  it('explains what expired means, and offers no bulk button for it', async () => {
    const { user, settled } = await renderPage({ devices });
    await settled();
    await user.click(statusOption('Expired'));
    await waitFor(() => expect(getRowNames()).toHaveLength(2));
    expect(screen.getByText(/expires when it isn’t used for 7 days/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /all other devices/ })).not.toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^Sign out .+ on / })).toHaveLength(2);
  });

  it('explains signed-out devices, which have no buttons', async () => {
    const { user, settled } = await renderPage({ devices });
    await settled();
    await user.click(statusOption('Signed out'));
    await waitFor(() => expect(getRowNames()).toHaveLength(2));
    expect(screen.getByText('These devices have to sign in again to use your account.')).toBeVisible();
    expect(screen.getAllByText(/^Signed out \d+ minutes? ago|^Signed out$/).length).toBeGreaterThan(0);
    const list = screen.getByRole('list', { name: 'Other devices' });
    expect(within(list).queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Select' })).not.toBeInTheDocument();
  });

  it('says what an empty status has', async () => {
    const { user, settled } = await renderPage({ devices: manyDevices(2) });
    await settled();
    await user.click(statusOption('Expired'));
    await screen.findByText('No expired sign-ins.');
    await user.click(statusOption('Signed out'));
    await screen.findByText('No devices have been signed out.');
  });

  it('never says that this device is unknown while another status is loading', async () => {
    const { network, settled } = await renderPage({
      devices,
      props: { defaultQuery: { status: 'expired' } },
      before: (session) => session.network.hold('status=online'),
    });
    await waitFor(() => expect(getRowNames()).toHaveLength(2));
    expect(screen.queryByText(/can’t tell which device/)).not.toBeInTheDocument();
    network.restore();
    await settled();
    expect(getRowNames('This device')).toHaveLength(1);
  });
});

describe('search', () => {
  it('is offered from ten devices on', async () => {
    const few = await renderPage({ devices: manyDevices(9) });
    await few.settled();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
    few.unmount();
    const many = await renderPage({ devices: manyDevices(10) });
    await many.settled();
    expect(screen.getByRole('searchbox', { name: 'Search devices' })).toBeVisible();
  });

  it('finds devices on every page, by anything that a row shows', async () => {
    const { user, settled } = await renderPage({ devices: [...manyDevices(24), ...alike(1)] });
    await settled();
    const search = screen.getByRole('searchbox');
    for (const words of ['edge windows', 'Edge on Windows', 'EDGE 131', '198.51.100.1']) {
      await user.clear(search);
      await user.type(search, words);
      await waitFor(() => expect(getRowNames()).toEqual(['Edge on Windows']));
    }
    await user.clear(search);
    await user.type(search, 'zzzz');
    await screen.findByText('No device matches “zzzz”.');
    await user.clear(search);
    await screen.findByText('1–10 of 25');
  });

  it('finds the locations that the app has looked up', async () => {
    const resolveLocation = async (address: string) => (address === '192.0.2.3' ? 'Berlin' : 'Paris');
    const { user } = await renderPage({ devices: manyDevices(12), props: { resolveLocation } });
    await screen.findByText('Berlin');
    await user.type(screen.getByRole('searchbox'), 'berlin');
    await waitFor(() => expect(getRowNames()).toHaveLength(1));
    expect(screen.getByText('Berlin')).toBeVisible();
  });

  it('narrows by kind, with a count for each', async () => {
    const devices = [...manyDevices(10), { visitorId: 'phone', userAgent: USER_AGENTS.iphone }];
    const { user, settled } = await renderPage({ devices });
    await settled();
    const chip = screen.getByRole('radio', { name: /^Phones/ });
    expect(chip.closest('label')).toHaveTextContent('Phones1');
    await user.click(chip);
    await waitFor(() => expect(getRowNames()).toEqual(['Safari on iPhone']));
    await user.click(screen.getByRole('radio', { name: 'All' }));
    await waitFor(() => expect(getRowNames()).toHaveLength(10));
  });

  it('is forgotten when the status changes', async () => {
    const { user, settled } = await renderPage({ devices: [...manyDevices(10), ...expired(2)] });
    await settled();
    await user.type(screen.getByRole('searchbox'), 'firefox');
    await waitFor(() => expect(getRowNames().length).toBeLessThan(10));
    await user.click(statusOption('Expired'));
    await waitFor(() => expect(getRowNames()).toHaveLength(2));
  });
});

describe('devices of the same name', () => {
  it('are collapsed under the one used last, and each is counted', async () => {
    const { user, settled } = await renderPage({ devices: [...alike(4), ...manyDevices(2)] });
    await settled();
    expect(getRowNames().filter((name) => name === 'Edge on Windows')).toHaveLength(1);
    expect(statusOption('Active').closest('label')).toHaveTextContent('Active6');
    await user.click(screen.getByRole('button', { name: /^3 older ones like this/ }));
    const older = screen.getByRole('list', { name: /^3 older ones like this/ });
    expect(within(older).getAllByText('Edge on Windows')).toHaveLength(3);
    expect(within(older).getAllByRole('button', { name: /^Sign out Edge on Windows \(/ })).toHaveLength(3);
  });

  it('are signed out by "Sign out older ones", all but the one used last', async () => {
    const { user, settled, activeDevices } = await renderPage({ devices: [...alike(4), ...manyDevices(2)] });
    await settled();
    await user.click(screen.getByRole('button', { name: /^3 older ones like this/ }));
    await user.click(screen.getByRole('button', { name: /^Sign out 3 older ones/ }));
    expect(screen.getByRole('dialog')).toHaveTextContent('Sign out 3 devices?');
    await confirm(user, 'Sign out 3 devices');
    await screen.findAllByText('3 devices were signed out.');
    expect(await activeDevices()).toEqual(['device-0', 'device-1', 'edge-0', 'this-device']);
  });

  it('each have a row of their own while selecting and while searching', async () => {
    const { user, settled } = await renderPage({ devices: [...alike(4), ...manyDevices(10)] });
    await settled();
    await user.click(screen.getByRole('button', { name: 'Select' }));
    expect(getRowNames().filter((name) => name === 'Edge on Windows')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.type(screen.getByRole('searchbox'), 'edge');
    await waitFor(() => expect(getRowNames()).toEqual(Array(4).fill('Edge on Windows')));
  });

  it('are marked as a possible duplicate on the same network, and the mark is explained', async () => {
    const same = alike(2).map((device) => ({ ...device, address: '198.51.100.1' }));
    const { user, settled } = await renderPage({ devices: same });
    await settled();
    expect(screen.queryByText('Possible duplicate')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^1 older one like this/ }));
    await user.click(screen.getByText('Possible duplicate'));
    await screen.findByText('Same browser and network as a device used more recently');
  });
});

describe('pages', () => {
  it('go forth and back with this device on top of each', async () => {
    const { user, settled } = await renderPage({ devices: manyDevices(25) });
    await settled();
    const next = screen.getByRole('button', { name: 'Next page' });
    const previous = screen.getByRole('button', { name: 'Previous page' });
    expect(previous).toHaveAttribute('aria-disabled', 'true');
    await user.click(next);
    await user.click(next);
    await screen.findByText('21–25 of 25');
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(getRowNames('This device')).toHaveLength(1);
    await user.click(previous);
    await screen.findByText('11–20 of 25');
  });

  it('hold as many rows as were chosen', async () => {
    const { user, settled } = await renderPage({ devices: manyDevices(30) });
    await settled();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Per page' }), '25');
    await screen.findByText('1–25 of 30');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Per page' }), '100');
    await screen.findByText('1–30 of 30');
    expect(getRowNames()).toHaveLength(30);
  });

  it('are not offered where one page holds all', async () => {
    const { settled } = await renderPage();
    await settled();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });

  it('end with the last one that has rows, whatever an address asks for', async () => {
    const { settled } = await renderPage({
      devices: manyDevices(12),
      props: { defaultQuery: { page: 7 } },
    });
    await settled();
    expect(screen.getByText('11–12 of 12')).toBeVisible();
  });

  it('go back when the last row of the last one is signed out', async () => {
    const { settled, signOut, user } = await renderPage({ devices: manyDevices(11) });
    await settled();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByText('11–11 of 11');
    const [last = ''] = getRowNames();
    await signOut(last);
    await waitFor(() => expect(getRowNames()).toHaveLength(10));
  });

  it('are controlled by the app where it wants that', async () => {
    const onQueryChange = vi.fn();
    const query = { page: 2, pageSize: 5 };
    const { user, settled, rerender } = await renderPage({
      devices: manyDevices(12),
      props: { query, onQueryChange },
    });
    await settled();
    expect(screen.getByText('6–10 of 12')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(onQueryChange).toHaveBeenCalledWith({ page: 3, pageSize: 5, status: 'online' });
    expect(screen.getByText('6–10 of 12')).toBeVisible();
    rerender({ query: { page: 3, pageSize: 5 }, onQueryChange });
    await screen.findByText('11–12 of 12');
  });
});

describe('a list of more than 100 devices', () => {
  const devices = Array.from({ length: 118 }, (_, index) => ({
    visitorId: `device-${index}`,
    userAgent: index === 110 ? USER_AGENTS.iphone : USER_AGENTS.edge,
    lastActiveAt: (index + 1) * MINUTE,
    address: `192.0.2.${index + 1}`,
  }));

  it('has pages beyond the first answer, which count the same devices', async () => {
    const { user, settled, network } = await renderPage({
      devices,
      props: { defaultQuery: { page: 10 } },
    });
    await settled();
    // This device is the first of the hundred that were loaded.
    expect(screen.getByText('91–99 of 118')).toBeVisible();
    network.hold('page=2');
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(screen.getByRole('list', { name: 'Other devices' })).toHaveAttribute('aria-busy', 'true');
    expect(getRowNames()).toHaveLength(9);
    network.restore();
    await screen.findByText('100–109 of 118');
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByText('110–118 of 118');
    expect(getRowNames()).toContain('Safari on iPhone');
    expect(screen.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');
    expect(getRowNames('This device')).toHaveLength(1);
  });

  it('says that a search is partial', async () => {
    const { user, settled } = await renderPage({ devices });
    await settled();
    await user.type(screen.getByRole('searchbox'), 'iphone');
    await screen.findByText('No device matches “iphone”.');
    expect(screen.getByText('The search covers the 99 devices that were loaded.')).toBeVisible();
  });

  it('goes back to a page with rows when an address asks for one beyond the end', async () => {
    const { settled } = await renderPage({ devices, props: { defaultQuery: { page: 40 } } });
    await waitFor(() => expect(getRowNames().length).toBeGreaterThan(0));
    await settled();
    expect(screen.getByText('110–118 of 118')).toBeVisible();
  });
});
