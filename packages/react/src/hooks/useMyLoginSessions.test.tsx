import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useMyLoginSessions } from './useMyLoginSessions.ts';

describe('useMyLoginSessions', () => {
  it('gives the first page of the active sessions, the newest activity first', async () => {
    const { service, visitorId } = await createEmbeddedSession();
    const { result } = renderHookInProvider(() => useMyLoginSessions(), { service });
    expect(result.current).toMatchObject({ sessions: [], isPending: true, total: 0, pageCount: 0, page: 1 });

    await waitFor(() => expect(result.current.isPending).toBe(false));

    expect(result.current).toMatchObject({
      total: 39,
      page: 1,
      pageCount: 4,
      pageSize: 10,
      status: 'online',
      hasNextPage: true,
      hasPreviousPage: false,
      error: null,
    });
    expect(result.current.sessions).toHaveLength(10);
    expect(result.current.sessions[0]?.visitorId).toBe(visitorId);
    expect(result.current.query.data?.list).toBe(result.current.sessions);
  });
});
