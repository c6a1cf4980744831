import { act, waitFor } from '@testing-library/react';
import type { UserSession } from '@user-sessions/core';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSession } from '../../test/createEmbeddedSession.ts';
import { renderHookInProvider } from '../../test/renderInProvider.tsx';
import { useMyLoginSessions } from './useMyLoginSessions.ts';
import { useSessionSelection } from './useSessionSelection.ts';

const isOtherDevice = (session: UserSession) => session.visitorId !== 'this-device';

async function renderSelection() {
  const { service } = await createEmbeddedSession();
  const view = renderHookInProvider(
    () => {
      const list = useMyLoginSessions();
      return { list, selection: useSessionSelection(list.sessions, { isSelectable: isOtherDevice }) };
    },
    { service },
  );
  await waitFor(() => expect(view.result.current.list.isPending).toBe(false));
  return view.result;
}

describe('useSessionSelection', () => {
  it('takes rows that are filtered anew at each render', async () => {
    const { service } = await createEmbeddedSession();
    const { result } = renderHookInProvider(
      () => useSessionSelection(useMyLoginSessions().sessions.filter(isOtherDevice)),
      { service },
    );
    await waitFor(() => {
      act(() => result.current.selectAll());
      expect(result.current.selected.size).toBe(9);
    });
  });

  it('selects one, then all that can be, then none', async () => {
    const result = await renderSelection();
    const [own, first] = result.current.list.sessions;
    if (!own || !first) throw new Error('Two rows are needed.');

    act(() => result.current.selection.toggle(first));
    expect(result.current.selection).toMatchObject({ isSomeSelected: true, isAllSelected: false });
    expect(result.current.selection.isSelected(first)).toBe(true);

    act(() => result.current.selection.selectAll());
    expect(result.current.selection).toMatchObject({ isSomeSelected: false, isAllSelected: true });
    expect(result.current.selection.selected.size).toBe(9);
    expect(result.current.selection.isSelected(own)).toBe(false);

    act(() => result.current.selection.toggle(first));
    expect(result.current.selection.isSelected(first)).toBe(false);
    act(() => result.current.selection.clear());
    expect(result.current.selection.selected.size).toBe(0);
  });

  it('selects nothing that may not be selected', async () => {
    const result = await renderSelection();
    const [own] = result.current.list.sessions;
    if (!own) throw new Error('A row is needed.');
    act(() => result.current.selection.toggle(own));
    expect(result.current.selection.selected.size).toBe(0);
  });

  it('lets go of rows that have left the screen, and does not take them up again', async () => {
    const result = await renderSelection();
    act(() => result.current.selection.selectAll());
    act(() => result.current.list.nextPage());
    await waitFor(() => expect(result.current.list.isPlaceholderData).toBe(false));
    expect(result.current.selection.selected.size).toBe(0);

    act(() => result.current.list.previousPage());
    await waitFor(() => expect(result.current.list.page).toBe(1));
    expect(result.current.selection.selected.size).toBe(0);
  });
});
