import { fireEvent, screen, waitFor } from '@testing-library/react';
import { createTestService } from '@user-sessions/service/testing';
import { describe, expect, it } from 'vitest';
import { getRowNames, type RenderPageOptions, renderPage } from '../../test/renderPage.tsx';

async function renderUser(options: RenderPageOptions = {}) {
  const { accounts } = await createTestService();
  const page = await renderPage({
    account: 'administrator',
    devices: [],
    ...options,
    props: { did: accounts.many.did, ...options.props },
  });
  return page;
}

/** Rows and the devices collapsed under them. */
function countDevices(): number {
  const older = screen.queryAllByRole('button', { name: /older ones? like this/ });
  return older.reduce(
    (sum, { textContent }) => sum + Number.parseInt(textContent ?? '', 10),
    getRowNames('All devices').length,
  );
}

describe('an administrator', () => {
  it('sees whose devices they are, in one request, and that they can only be viewed', async () => {
    const { network, settled } = await renderUser();
    await screen.findByText('View only');
    await settled();
    expect(screen.getByText('Sample account')).toBeVisible();
    expect(screen.getByText('The devices this user is signed in on.')).toBeVisible();
    expect(network.requests.filter((line) => !line.includes('__blocklet__'))).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /[Ss]ign out|^Select/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'This device' })).not.toBeInTheDocument();
  });

  it('sees each device once: devices are grouped first, and paged then', async () => {
    const { user, settled } = await renderUser();
    await settled();
    const total = Number(/of (\d+)/.exec(screen.getByText(/^1–\d+ of \d+$/).textContent ?? '')?.[1]);
    const next = screen.getByRole('button', { name: 'Next page' });
    let seen = countDevices();
    while (next.getAttribute('aria-disabled') !== 'true') {
      expect(getRowNames('All devices')).toHaveLength(10);
      await user.click(next);
      seen += countDevices();
    }
    expect(seen).toBe(total);
    const active = screen.getByRole('radio', { name: /^Active/ }).closest('label');
    expect(active).toHaveTextContent(`Active${total}`);
  });

  it('finds devices by the names on the screen', async () => {
    const { settled } = await renderUser({ props: { defaultQuery: { pageSize: 100 } } });
    await settled();
    const names = [...new Set(getRowNames('All devices'))].filter((name) => name.includes(' on '));
    expect(names.length).toBeGreaterThan(5);
    const search = screen.getByRole('searchbox');
    for (const name of names.slice(0, 6)) {
      fireEvent.change(search, { target: { value: name } });
      await waitFor(() => expect(getRowNames('All devices')).toContain(name));
    }
    fireEvent.change(search, { target: { value: 'zzzz' } });
    await screen.findByText('No device matches “zzzz”.');
  });

  it('is told that it is not allowed, where it is not', async () => {
    const { accounts } = await createTestService();
    await renderPage({
      account: 'fresh',
      props: { did: accounts.administrator.did },
      before: ({ network }) => network.fail('', 403),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('You don’t have permission to do this.');
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('never loads a picture from an origin that the app does not trust', async () => {
    const { container, settled } = await renderUser({
      before: async ({ store, accounts }) => {
        await store.putAccount({ ...accounts.many, avatar: 'https://elsewhere.example/picture.png' });
      },
    });
    await settled();
    expect(container.querySelector('img')).not.toBeInTheDocument();
    expect(container.querySelector('.us-avatar')).toHaveTextContent('S');
  });
});
