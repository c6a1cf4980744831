import { act, screen, waitFor } from '@testing-library/react';
import { browserCredentials, createUserSessionService } from '@user-sessions/core';
import { describeDevice } from '@user-sessions/core/devices';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manyDevices } from '../../test/manyDevices.ts';
import { getRowNames, type RenderPageOptions, renderPage } from '../../test/renderPage.tsx';
import type { DeviceRowModel } from './device/deviceModel.ts';

vi.mock('@user-sessions/core/devices', async (importOriginal) => {
  const devices = await importOriginal<typeof import('@user-sessions/core/devices')>();
  return { ...devices, describeDevice: vi.fn(devices.describeDevice) };
});

const TEN = manyDevices(10);

/** Renders a page of ten other devices and counts the renders of each row since the last `clear()`. */
async function renderCounted(options: RenderPageOptions = {}) {
  const counts = new Map<string, number>();
  const renderIcon = ({ key }: DeviceRowModel) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return <i />;
  };
  const page = await renderPage({ devices: TEN, ...options, props: { ...options.props, renderIcon } });
  await page.settled();
  return {
    ...page,
    counts,
    /** The renders of each row, by visitor id. */
    getRenders: () => Object.fromEntries(counts),
  };
}

const onceEach = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 1]));
const TEN_KEYS = TEN.map(({ visitorId }) => visitorId);

describe('requests of the page', () => {
  it('asks once before the first row', async () => {
    const { network } = await renderPage();
    network.hold('status=expired');
    network.hold('__blocklet__');
    await screen.findByText('Safari on iPhone');
    expect(network.requests.filter((line) => !/expired|__blocklet__/.test(line))).toEqual([
      expect.stringContaining('status=online'),
    ]);
  });

  it('asks three times to open the page: active devices, expired ones, and how long sessions live', async () => {
    const { network, settled } = await renderPage();
    await settled();
    expect(network.requests).toHaveLength(3);
  });

  it('asks four times to open the page on another status', async () => {
    const { network, settled } = await renderPage({ props: { defaultQuery: { status: 'offline' } } });
    await settled();
    expect(network.requests).toHaveLength(4);
  });

  it('asks five times to sign one device out, verify it and refetch the list', async () => {
    const { network, settled, signOut } = await renderPage();
    await settled();
    network.clear();
    await signOut('Safari on iPhone');
    await screen.findAllByText('Safari on iPhone was signed out.');
    await settled();
    expect(network.requests.length).toBeLessThanOrEqual(5);
    expect(network.requests.filter((line) => line.includes('logout'))).toHaveLength(1);
  });

  it('asks nothing to search, to go to another page of 100 devices, or to change the page size', async () => {
    const { network, settled, user } = await renderPage({ devices: manyDevices(30) });
    await settled();
    network.clear();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByText('11–20 of 30');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Per page' }), '25');
    await screen.findByText('1–25 of 30');
    await user.type(screen.getByRole('searchbox'), 'firefox');
    await waitFor(() => expect(getRowNames()).toHaveLength(5));
    await settled();
    expect(network.requests).toEqual([]);
  });
});

describe('renders of a row', () => {
  it('are one until the page has settled', async () => {
    const { getRenders } = await renderCounted();
    expect(getRenders()).toEqual(onceEach(['this-device', ...TEN_KEYS]));
  });

  it('are one when the status changes, there and back', async () => {
    const expired = manyDevices(3, { status: 'expired', lastActiveAt: undefined }).map((device) => ({
      ...device,
      visitorId: `old-${device.visitorId}`,
    }));
    const { getRenders, counts, settled, user } = await renderCounted({ devices: [...TEN, ...expired] });
    counts.clear();
    await user.click(screen.getByRole('radio', { name: /^Expired/ }));
    await waitFor(() => expect(getRowNames()).toHaveLength(3));
    await settled();
    expect(getRenders()).toEqual(onceEach(expired.map(({ visitorId }) => visitorId)));
    counts.clear();
    await user.click(screen.getByRole('radio', { name: /^Active/ }));
    await waitFor(() => expect(getRowNames()).toHaveLength(10));
    await settled();
    expect(getRenders()).toEqual(onceEach(TEN_KEYS));
  });

  it('are none when another device is signed out', async () => {
    const { getRenders, counts, settled, signOut } = await renderCounted();
    counts.clear();
    const [first = ''] = getRowNames();
    await signOut(first);
    await screen.findAllByText(`${first} was signed out.`);
    await settled();
    expect(getRowNames()).toHaveLength(9);
    // Its own row: once as pending, and then it is gone.
    expect(getRenders()).toEqual({ 'device-0': 1 });
  });

  it('are none when the clock ticks', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'], shouldAdvanceTime: true });
    const { getRenders, counts, clock } = await renderCounted();
    counts.clear();
    const before = screen.getByText('5 minutes ago');
    clock.now += 60_000;
    act(() => void vi.advanceTimersByTime(30_000));
    expect(before).toHaveTextContent('6 minutes ago');
    expect(getRenders()).toEqual({});
  });

  it('are none when another device is selected, opened or renamed', async () => {
    const onRenameSession = async () => {};
    const { getRenders, counts, user } = await renderCounted({ props: { onRenameSession } });
    await user.click(screen.getByRole('button', { name: 'Select' }));
    counts.clear();
    const [first = ''] = getRowNames();
    await user.click(screen.getByRole('checkbox', { name: `Select ${first}` }));
    expect(getRenders()).toEqual({ 'device-0': 1 });
  });

  it('are none when the list is fetched again without a change', async () => {
    const { getRenders, counts, settled, queryClient } = await renderCounted();
    counts.clear();
    await act(() => queryClient.refetchQueries());
    await settled();
    expect(getRenders()).toEqual({});
  });
});

describe('work until the page has settled', () => {
  beforeEach(() => vi.mocked(describeDevice).mockClear());
  afterEach(() => vi.useRealTimers());

  it('describes each device once, also after it is fetched again', async () => {
    const { queryClient, settled } = await renderCounted();
    expect(describeDevice).toHaveBeenCalledTimes(10);
    await act(() => queryClient.refetchQueries());
    await settled();
    expect(describeDevice).toHaveBeenCalledTimes(10);
  });

  it('shows ten rows with at most 260 elements', async () => {
    const { container } = await renderCounted();
    expect(getRowNames()).toHaveLength(10);
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(260);
  });

  it('reads the cookies fewer than ten times', async () => {
    const cookies = vi.spyOn(findOwner(document, 'cookie'), 'cookie', 'get');
    const { settled } = await renderPage({
      devices: TEN,
      before: (session) => {
        const credentials = browserCredentials();
        credentials.setTokens(session.tokens);
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in this DOM
        document.cookie = `vid=${session.visitorId}; Path=/`;
        session.service = createUserSessionService({
          appUrl: session.url,
          fetch: session.fetch,
          credentials,
          retry: 0,
        });
        cookies.mockClear();
      },
    });
    await screen.findAllByText(/on Windows|on Linux/);
    await settled();
    expect(getRowNames()).toHaveLength(10);
    expect(cookies.mock.calls.length).toBeGreaterThan(0);
    expect(cookies.mock.calls.length).toBeLessThan(10);
    cookies.mockRestore();
  });
});

/** The prototype that defines a property. */
function findOwner(object: Document, property: string): Document {
  return Object.hasOwn(object, property) ? object : findOwner(Object.getPrototypeOf(object), property);
}
