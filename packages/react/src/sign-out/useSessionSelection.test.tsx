import { act, renderHook, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, it } from 'vitest';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { createSignedInService } from '../../test/signedInService.ts';
import { UserSessionProvider } from '../provider/UserSessionProvider.tsx';
import { useMyLoginSessions } from '../sessions/useMyLoginSessions.ts';
import { useSessionSelection } from './useSessionSelection.ts';

async function renderSelection() {
  const session = await createSignedInService({ account: 'many' });
  const { result } = renderHookInProvider(
    () => {
      const list = useMyLoginSessions();
      // A new list at each render, as apps write it.
      const others = list.sessions.map(({ visitorId }) => visitorId).filter((id) => id !== session.visitorId);
      return { list, others, selection: useSessionSelection(others) };
    },
    { service: session.service },
  );
  await waitFor(() => expect(result.current.list.isPending).toBe(false));
  return { ...session, result };
}

describe('useSessionSelection', () => {
  it('selects one, then all that can be selected, then none', async () => {
    const { result, visitorId } = await renderSelection();
    const [first = ''] = result.current.others;

    act(() => result.current.selection.toggle(first));
    expect(result.current.selection).toMatchObject({ isSomeSelected: true, isAllSelected: false });
    expect([...result.current.selection.selected]).toEqual([first]);

    act(() => result.current.selection.selectAll());
    expect(result.current.selection).toMatchObject({ isSomeSelected: false, isAllSelected: true });
    expect([...result.current.selection.selected]).toEqual(result.current.others);
    expect(result.current.selection.selected.has(visitorId)).toBe(false);

    act(() => result.current.selection.toggle(first));
    expect(result.current.selection.selected.has(first)).toBe(false);
    act(() => result.current.selection.clear());
    expect(result.current.selection).toMatchObject({ isSomeSelected: false, isAllSelected: false });
    expect(result.current.selection.selected.size).toBe(0);
  });

  it('selects no device that is not among its rows', async () => {
    const { result, visitorId } = await renderSelection();
    act(() => result.current.selection.toggle(visitorId));
    expect(result.current.selection.selected.size).toBe(0);
  });

  it('drops devices that have left the screen, and does not select them again when they return', async () => {
    const { result } = await renderSelection();
    act(() => result.current.selection.selectAll());
    act(() => result.current.list.nextPage());
    await waitFor(() => expect(result.current.list.isPlaceholderData).toBe(false));
    expect(result.current.selection.selected.size).toBe(0);

    act(() => result.current.list.previousPage());
    await waitFor(() => expect(result.current.list.query.page).toBe(1));
    expect(result.current.selection.selected.size).toBe(0);
  });

  it('drops the selection when another user signs in, though their devices have the same visitor ids', async () => {
    const { service, switchTo } = await createSignedInService({ account: 'many' });
    const shared = ['family-tablet', 'family-laptop'];
    const { result } = renderHook(() => useSessionSelection(shared), {
      wrapper: ({ children }) => (
        <StrictMode>
          <UserSessionProvider service={service}>{children}</UserSessionProvider>
        </StrictMode>
      ),
    });
    act(() => result.current.selectAll());
    expect(result.current.selected.size).toBe(2);

    await switchTo('administrator');
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current.selected.size).toBe(0);

    act(() => result.current.toggle('family-laptop'));
    expect([...result.current.selected]).toEqual(['family-laptop']);
  });

  it('keeps its functions between renders, so that rows need not render', async () => {
    const { result } = await renderSelection();
    const { toggle } = result.current.selection;
    act(() => result.current.selection.selectAll());
    expect(result.current.selection.toggle).toBe(toggle);
  });
});
