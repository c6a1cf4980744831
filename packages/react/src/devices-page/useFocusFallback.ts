'use client';
import { type RefObject, useEffect } from 'react';

/**
 * Where the focus goes when the element that had it is removed and nothing else took it: to the row of the same
 * list that took the place of the removed one, else to `first` if it is on the page, else to `second`. Without it the focus would go
 * back to the top of the document.
 */
export function useFocusFallback(
  within: RefObject<HTMLElement | null>,
  first: RefObject<HTMLElement | null>,
  second: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const root = within.current;
    if (!root || typeof MutationObserver === 'undefined') return;
    let last: { element: Element; list: Element | null; index: number } | undefined;

    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const row = target.closest('.us-item');
      const list = row?.parentElement ?? null;
      last = { element: target, list, index: row && list ? [...list.children].indexOf(row) : -1 };
    };
    const forget = ({ target }: FocusEvent) => {
      // An element that stays on the page has lost the focus because the user moved on.
      queueMicrotask(() => {
        if (target === last?.element && last?.element.isConnected) last = undefined;
      });
    };
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected) return;
      const { list, index } = last;
      last = undefined;
      if (document.activeElement && document.activeElement !== document.body) return;
      const rows = list?.isConnected ? [...list.children] : [];
      const row = rows[Math.min(index, rows.length - 1)];
      const control =
        row?.querySelector<HTMLElement>(':scope > button') ?? row?.querySelector<HTMLElement>('summary');
      const target = control ?? (first.current?.isConnected ? first.current : second.current);
      target?.focus();
    });

    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', forget);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', forget);
    };
  }, [within, first, second]);
}
