import { useSyncExternalStore } from 'react';

const changed = 'address-changed';

/** The page's address, at each of its changes. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(subscribe, () => location.href));
}

/** Goes to another address of this app, without leaving the page. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new Event(changed));
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(changed, listener);
  };
}
