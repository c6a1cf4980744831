import { type ReactNode, useState } from 'react';
import { Avatar } from '../account/Avatar.tsx';
import { useEmbeddedAccounts } from '../account/embeddedAccounts.ts';
import { app } from '../app.ts';
import { Devices } from '../devices/Devices.tsx';
import { useEnglish } from '../preferences/preferences.ts';
import { Link } from '../shell/Link.tsx';
import { goTo, useAddress } from '../shell/useAddress.ts';

/** For administrators: the devices of the user whose DID is in the address. */
export function UsersPage(): ReactNode {
  const did = useAddress().searchParams.get('did') ?? '';
  const english = useEnglish();
  const canSearch = app.realUrl === undefined;
  return (
    <>
      <div {...english}>
        <title>{`Users · ${app.name}`}</title>
        <h1>Users</h1>
        {canSearch && <UserSearch did={did} />}
        <details className="by-did" open={!canSearch || undefined}>
          <summary>Find a user by DID</summary>
          <form action={(form) => showUser(String(form.get('did')))}>
            <input
              key={did}
              name="did"
              className="text-input"
              defaultValue={did}
              required
              aria-label="DID"
              autoComplete="off"
              spellCheck={false}
            />
            <button type="submit" className="button">
              Show devices
            </button>
          </form>
        </details>
      </div>
      {did && <Devices key={did} did={did} className="meadow" />}
    </>
  );
}

/** The users of the embedded service, by name. */
function UserSearch({ did }: { did: string }): ReactNode {
  const accounts = useEmbeddedAccounts();
  const [search, setSearch] = useState('');
  const words = search.trim().toLowerCase();
  const found = accounts.data?.filter(({ fullName }) => fullName.toLowerCase().includes(words));
  return (
    <>
      <input
        type="search"
        className="text-input"
        aria-label="Search users by name"
        placeholder="Search users by name"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {accounts.isError && <p role="alert">The users couldn’t be loaded.</p>}
      <ul className="users" aria-label="Users">
        {found?.map((account) => (
          <li key={account.did}>
            <Link href={getAddress(account.did)} aria-current={account.did === did ? 'true' : undefined}>
              <Avatar name={account.fullName} />
              <span>
                <strong>{account.fullName}</strong>
                <span className="muted small">{account.role}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p role="status" className="muted">
        {found?.length === 0 && `No user is called “${search.trim()}”.`}
      </p>
    </>
  );
}

function showUser(did: string): void {
  goTo(getAddress(did.trim()));
}

function getAddress(did: string): string {
  return `/users?${new URLSearchParams({ did })}`;
}
