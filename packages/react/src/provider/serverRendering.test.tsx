// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { HydratedDevices } from '../../test/HydratedDevices.tsx';
import { prefetchDevices } from '../../test/prefetchDevices.ts';
import { createSignedInService } from '../../test/signedInService.ts';

describe('rendering on a server', () => {
  it('shows prefetched sessions, as of the time that it is given', async () => {
    const { service, did, clock } = await createSignedInService({ account: 'many' });
    const state = await prefetchDevices(service);
    const html = renderToString(
      <HydratedDevices service={service} state={state} userDid={did} initialNow={clock.now} />,
    );
    // A browser hydrates this file: see hydration.browser.test.tsx.
    await expect(html).toMatchFileSnapshot('../../test/serverRendering.html');
    expect(html).toContain('10 devices, 2 minutes ago');
  });

  it('leaves the sessions to the browser where it does not know who is signed in', async () => {
    const { service, network } = await createSignedInService({ account: 'many' });
    const state = await prefetchDevices(service);
    network.clear();
    expect(renderToString(<HydratedDevices service={service} state={state} />)).toContain('Loading');
    expect(network.requests).toEqual([]);
  });
});
