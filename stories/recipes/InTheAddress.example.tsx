import type { UserSessionStatus } from '@user-sessions/core';
import { DevicesPage, type Sessions } from '@user-sessions/react';
import { useSyncExternalStore } from 'react';

/** Page and status live in the address: they survive a reload, and the back button works. */
export function InTheAddress(props: Sessions.RootOptions) {
  const address = new URLSearchParams(useSyncExternalStore(subscribe, readHash).slice(1));
  const go = (name: string, value: string) => {
    const next = new URLSearchParams(location.hash.slice(1));
    next.set(name, value);
    location.hash = next.toString();
  };
  return (
    <DevicesPage
      {...props}
      page={Number(address.get('page') ?? 1)}
      onPageChange={(page) => go('page', String(page))}
      status={toStatus(address.get('status'))}
      onStatusChange={(status) => go('status', status)}
    />
  );
}

// An address can hold anything.
function toStatus(text: string | null): UserSessionStatus {
  return text === 'expired' || text === 'offline' ? text : 'online';
}

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

const readHash = () => location.hash;
