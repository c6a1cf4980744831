import type { ReactNode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HydratedDevices } from '../../test/HydratedDevices.tsx';
import { prefetchDevices } from '../../test/prefetchDevices.ts';
import html from '../../test/serverRendering.html?raw';
import { createSignedInService } from '../../test/signedInService.ts';

const recovered: unknown[] = [];
let root: Root | undefined;
const consoleSpies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];

function hydrate(markup: string, app: ReactNode): HTMLElement {
  const container = document.createElement('div');
  container.innerHTML = markup;
  document.body.append(container);
  root = hydrateRoot(container, app, { onRecoverableError: (error) => recovered.push(error) });
  return container;
}

beforeEach(() => {
  recovered.length = 0;
  for (const spy of consoleSpies) spy.mockClear();
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

describe('hydrating in a browser', () => {
  it("takes over the server's HTML without a warning and without a second request", async () => {
    const { service, did, network, clock } = await createSignedInService({ account: 'many' });
    const renderedAt = clock.now;
    const state = await prefetchDevices(service);
    clock.now += 120_000;
    network.clear();
    const container = hydrate(
      html,
      <HydratedDevices
        service={service}
        state={state}
        userDid={did}
        initialNow={renderedAt}
        now={() => clock.now}
      />,
    );

    await vi.waitFor(() => expect(container.textContent).toBe('10 devices, 4 minutes ago'));
    expect(recovered).toEqual([]);
    for (const spy of consoleSpies) expect(spy).not.toHaveBeenCalled();
    expect(network.requests).toEqual([]);
  });

  it('shows the sessions once it knows who is signed in, where the server did not', async () => {
    const { service } = await createSignedInService({ account: 'many' });
    const state = await prefetchDevices(service);
    const container = hydrate(
      '<output>Loading</output>',
      <HydratedDevices service={service} state={state} />,
    );
    await vi.waitFor(() => expect(container.textContent).toContain('10 devices'));
    expect(recovered).toEqual([]);
    for (const spy of consoleSpies) expect(spy).not.toHaveBeenCalled();
  });
});
