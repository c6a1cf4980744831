import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { UserSessionProvider } from '@user-sessions/react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../packages/react/test/createEmbeddedSession.ts';
import { Devices } from './Devices.example.tsx';

const read = (path: string) => readFileSync(join(process.cwd(), path), 'utf8');

describe('the first steps with the hooks', () => {
  it('are the same in the README', () => {
    const [, code = ''] = read('stories/sign-out/Devices.example.tsx').split("'use client';\n");
    expect(code.length).toBeGreaterThan(100);
    expect(read('README.md')).toContain(code);
  });

  it('sign a device out', async () => {
    const session = await createEmbeddedSession({ account: 'fresh' });
    await session.signIn({ visitorId: 'phone', userAgent: 'curl/8.0' });
    render(
      <UserSessionProvider service={session.service}>
        <Devices />
      </UserSessionProvider>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out curl' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Sign out curl' })).toBeNull());
    const rows = await session.store.listSessions(
      { visitorId: 'phone' },
      { offset: 0, limit: 9, order: 'newest-first' },
    );
    expect(rows.map(({ status }) => status)).toEqual(['offline']);
  });
});
