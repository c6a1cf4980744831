import '../src/styles/index.css';
import axe from 'axe-core';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import { UserSessionProvider } from '../src/hooks/UserSessionProvider.tsx';
import { DevicesPage } from '../src/page/DevicesPage.tsx';
import type { DevicesPageProps } from '../src/page/devicesPageProps.ts';
import { createEmbeddedSession, type EmbeddedSession, type SignIn } from './createEmbeddedSession.ts';

const userAgents = {
  firefox: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  phone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  opera:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0',
} as const;

/** What a test of the page may arrange before it is shown. */
export type ShowOptions = DevicesPageProps & {
  account?: SignIn['account'];
  /** Done once the devices are signed in, and before the page is rendered. */
  before?: ((session: EmbeddedSession) => void) | undefined;
};

/** Shows the page for a person with this device and three more: a Firefox, an iPhone and an Opera. */
export async function showDevicesPage({ account = 'fresh', before, ...props }: ShowOptions = {}) {
  const session = await createEmbeddedSession({ account });
  for (const [visitorId, ua] of Object.entries(userAgents)) {
    session.clock.now -= 60_000;
    await session.signIn({ visitorId });
    const [row] = await session.store.listSessions(
      { visitorId },
      { offset: 0, limit: 1, order: 'newest-first' },
    );
    // Chromium keeps a page from setting the user agent of a request.
    if (row) await session.store.putSession({ ...row, ua });
  }
  session.clock.now += 10 * 60_000;
  before?.(session);
  const now = () => session.clock.now;
  const screen = await render(
    <UserSessionProvider service={session.service} now={now}>
      <div style={{ background: 'Canvas', color: 'CanvasText', colorScheme: props.theme }}>
        <DevicesPage {...props} />
      </div>
    </UserSessionProvider>,
  );

  return {
    session,
    screen,
    button: (name: string | RegExp) => screen.getByRole('button', { name, exact: typeof name === 'string' }),
    dialog: screen.getByRole('dialog'),
    /** Presses the button of a device, and says yes. */
    async signOut(device: string) {
      // From right to left, the name is isolated by characters that nobody sees.
      await screen.getByRole('button', { name: new RegExp(`^Sign out .{0,3}${device}.{0,3}$`) }).click();
      await screen.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
    },
    /** The visitor ids that the service holds as signed in. */
    async active(): Promise<string[]> {
      const window = { offset: 0, limit: 500, order: 'newest-first' } as const;
      const rows = await session.store.listSessions({ userDid: session.did }, window);
      return rows.flatMap(({ status, visitorId }) => (status === 'online' ? [visitorId] : [])).sort();
    },
    async expectNothingForAxe() {
      const { violations } = await axe.run(screen.container);
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ failureSummary }) => [id, failureSummary]),
      );
      expect(found).toEqual([]);
    },
  };
}
