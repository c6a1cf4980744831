// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession, someTime } from '../../test/createEmbeddedSession.ts';
import { HydratedDevices } from '../../test/HydratedDevices.tsx';
import { prefetchDevices } from '../../test/prefetchDevices.ts';

describe('rendering on a server', () => {
  it('shows prefetched sessions, as of the time that it was given', async () => {
    const { service, did } = await createEmbeddedSession();
    const state = await prefetchDevices(service);
    const html = renderToString(
      <HydratedDevices service={service} state={state} userDid={did} initialNow={someTime} />,
    );
    // A real browser takes this very file over: see hydration.browser.test.tsx.
    await expect(html).toMatchFileSnapshot('../../test/serverRendering.html');
    expect(html).toContain('10 devices, 2 minutes ago');
  });

  it('waits for the browser where it was not told who is signed in', async () => {
    const { service } = await createEmbeddedSession();
    const html = renderToString(<HydratedDevices service={service} state={await prefetchDevices(service)} />);
    expect(html).toContain('Loading');
  });
});
