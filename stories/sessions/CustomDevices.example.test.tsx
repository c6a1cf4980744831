import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../packages/react/test/createEmbeddedSession.ts';
import { renderInProvider } from '../../packages/react/test/renderInProvider.tsx';
import { CustomDevices } from './CustomDevices.example.tsx';
import source from './CustomDevices.example.tsx?raw';

describe('a devices page of one’s own', () => {
  it('takes at most twenty lines of JSX', () => {
    const [, jsx = ''] = source.split('  return (\n');
    expect(jsx.split('\n  );')[0]?.split('\n').length).toBeLessThanOrEqual(20);
  });

  it('pages through the devices, and signs one out for good', async () => {
    const user = userEvent.setup();
    const { service, store, did } = await createEmbeddedSession();
    renderInProvider(<CustomDevices />, { service });
    await screen.findByText(/this device/);
    await user.click(screen.getByRole('button', { name: 'Older' }));
    await screen.findByText(/Page 2 of 8/);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Newer' })).toBeEnabled());

    const [first] = screen.getAllByRole('listitem');
    if (!first) throw new Error('A row is needed.');
    const ended = { userDid: did, state: { is: 'offline' } } as const;
    const before = await store.countSessions(ended);
    await user.click(within(first).getByRole('button'));
    await waitFor(() => expect(first).not.toBeInTheDocument());
    expect(await store.countSessions(ended)).toBe(before + 1);
  });

  it('says so where a sign-out failed, and where nothing could be read', async () => {
    const user = userEvent.setup();
    const { service, network } = await createEmbeddedSession();
    renderInProvider(<CustomDevices />, { service });
    const [, second] = await screen.findAllByRole('listitem');
    if (!second) throw new Error('Two rows are needed.');
    network.cut('logout');
    await user.click(within(second).getByRole('button'));
    expect(await within(second).findByRole('alert')).toHaveTextContent('is still signed in');
  });
});
