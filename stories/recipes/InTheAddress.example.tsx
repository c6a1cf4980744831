import { DevicesPage, type DevicesPageQuery, type Sessions } from '@user-sessions/react';
import { useSyncExternalStore } from 'react';

/** Page and status are in the address: they survive a reload, and the back button works. */
export function InTheAddress(props: Sessions.RootOptions) {
  const address = new URLSearchParams(useSyncExternalStore(subscribe, readHash).slice(1));
  const status = address.get('status');
  return (
    <DevicesPage
      {...props}
      query={{
        page: Number(address.get('page') ?? 1),
        pageSize: 10,
        // An address can hold anything.
        status: status === 'expired' || status === 'offline' ? status : 'online',
        search: address.get('search') ?? undefined,
      }}
      onQueryChange={({ page, status, search }: DevicesPageQuery) => {
        location.hash = new URLSearchParams({
          page: String(page),
          status: status ?? 'online',
          ...(search ? { search } : {}),
        }).toString();
      }}
    />
  );
}

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

const readHash = () => location.hash;
