import '../styles/index.css';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEmbeddedSession, type SignIn } from '../../test/createEmbeddedSession.ts';
import { UserSessionProvider } from '../hooks/UserSessionProvider.tsx';
import { DevicesPage } from './DevicesPage.tsx';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function show(who: SignIn & { theme?: 'light' | 'dark' } = {}) {
  const session = await createEmbeddedSession(who);
  await session.signIn({ visitorId: 'other' });
  const [other] = await session.store.listSessions(
    { visitorId: 'other' },
    { offset: 0, limit: 1, order: 'newest-first' },
  );
  // Chromium keeps a page from setting the user agent of a request.
  if (other) await session.store.putSession({ ...other, ua: firefox });
  const now = () => session.clock.now;
  const screen = await render(
    <UserSessionProvider service={session.service} now={now}>
      <div style={{ background: 'Canvas', color: 'CanvasText', colorScheme: who.theme }}>
        <DevicesPage theme={who.theme} />
      </div>
    </UserSessionProvider>,
  );
  await expect.element(screen.getByRole('button', { name: /^Sign out .*Firefox/ }).first()).toBeVisible();

  async function active(): Promise<string[]> {
    const rows = await session.store.listSessions(
      { userDid: session.did },
      { offset: 0, limit: 500, order: 'newest-first' },
    );
    return rows.flatMap((row) => (row.status === 'online' ? [row.visitorId] : []));
  }
  return { session, screen, active };
}

describe('DevicesPage', () => {
  it.each(['light', 'dark'] as const)('has nothing for axe to find, in %s', async (theme) => {
    const { screen } = await show({ theme });
    const { violations } = await axe.run(screen.container);
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => [id, failureSummary])),
    ).toEqual([]);
  });

  it('signs out the device that was pressed, once it was confirmed, and no other', async () => {
    const { screen, active } = await show({ account: 'fresh' });
    await screen.getByRole('button', { name: /^Sign out .*Firefox/ }).click();
    const dialog = screen.getByRole('dialog');
    await expect.element(dialog).toHaveTextContent('Firefox');
    expect(await active()).toContain('other');
    await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
    // The row itself: its button is called otherwise while the sign-out is under way.
    await expect.element(screen.getByRole('listitem').filter({ hasText: 'Firefox' })).not.toBeInTheDocument();
    expect(await active()).toEqual(['this-device']);
  });

  it('ends nothing when the question is dismissed with the keyboard', async () => {
    const { screen, active } = await show({ account: 'fresh' });
    const button = screen.getByRole('button', { name: /^Sign out .*Firefox/ });
    button.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button).toHaveFocus();
    expect(await active()).toContain('other');
  });

  it('shows no session id and no visitor id', async () => {
    const { session, screen } = await show();
    const rows = await session.store.listSessions({}, { offset: 0, limit: 500, order: 'newest-first' });
    const html = screen.container.innerHTML;
    expect(rows.length).toBeGreaterThan(10);
    for (const { id, visitorId } of rows.filter((row) => row.visitorId !== 'other')) {
      expect(html).not.toContain(id);
      expect(html).not.toContain(visitorId);
    }
  });
});
