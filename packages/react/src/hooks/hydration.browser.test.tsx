import type { ReactNode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmbeddedSession, someTime } from '../../test/createEmbeddedSession.ts';
import { HydratedDevices } from '../../test/HydratedDevices.tsx';
import { prefetchDevices } from '../../test/prefetchDevices.ts';
import html from '../../test/serverRendering.html?raw';

const recovered: unknown[] = [];
let root: Root | undefined;
const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];

function takeOver(markup: string, app: ReactNode): HTMLElement {
  const container = document.createElement('div');
  container.innerHTML = markup;
  document.body.append(container);
  root = hydrateRoot(container, app, { onRecoverableError: (error) => recovered.push(error) });
  return container;
}

beforeEach(() => {
  recovered.length = 0;
  for (const spy of said) spy.mockClear();
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

describe('hydrating in a browser', () => {
  it('takes over what a server rendered, without a warning and without asking again', async () => {
    const { service, did, network, clock } = await createEmbeddedSession();
    const state = await prefetchDevices(service);
    clock.now += 120_000;
    network.requests.length = 0;
    const container = takeOver(
      html,
      <HydratedDevices
        service={service}
        state={state}
        userDid={did}
        initialNow={someTime}
        now={() => clock.now}
      />,
    );

    await vi.waitFor(() => expect(container.textContent).toBe('10 devices, 4 minutes ago'));
    expect(recovered).toEqual([]);
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
    expect(network.requests.filter((line) => line.includes('page=1'))).toEqual([]);
  });

  it('shows the sessions once it knows who is signed in, where the server did not', async () => {
    const { service } = await createEmbeddedSession();
    const state = await prefetchDevices(service);
    const container = takeOver(
      '<output>Loading</output>',
      <HydratedDevices service={service} state={state} />,
    );
    await vi.waitFor(() => expect(container.textContent).toContain('10 devices'));
    expect(recovered).toEqual([]);
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });
});
