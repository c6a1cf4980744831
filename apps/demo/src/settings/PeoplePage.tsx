import type { ReactNode } from 'react';
import { useEmbeddedAccounts } from '../account/useEmbeddedAccounts.ts';
import { app } from '../app.ts';
import { Link } from '../navigation/Link.tsx';
import { goTo, useAddress } from '../navigation/useAddress.ts';
import { Devices } from './Devices.tsx';

/** For administrators: the sessions of the person whose DID is in the address. */
export function PeoplePage(): ReactNode {
  const did = useAddress().searchParams.get('did') ?? '';
  const accounts = useEmbeddedAccounts();

  return (
    <>
      <title>{`People · ${app.name}`}</title>
      <h1>People</h1>
      <form className="person-search" action={(form) => show(String(form.get('did')))}>
        <label htmlFor="did">The DID of a person</label>
        <input
          key={did}
          id="did"
          name="did"
          defaultValue={did}
          required
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="button">
          Show sessions
        </button>
      </form>
      {accounts.data && (
        <ul className="people" aria-label="Accounts of this demo">
          {accounts.data.map((account) => (
            <li key={account.did}>
              <Link href={addressOf(account.did)} aria-current={account.did === did ? 'true' : undefined}>
                {account.fullName}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {did && <Devices key={did} did={did} className="meadow" />}
    </>
  );
}

function show(did: string): void {
  goTo(addressOf(did.trim()));
}

function addressOf(did: string): string {
  return `/people?${new URLSearchParams({ did })}`;
}
