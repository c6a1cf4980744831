'use client';

import { useNow } from '../hooks/useNow.ts';
import * as Sessions from '../parts/index.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { DevicesOfPerson } from './DevicesOfPerson.tsx';
import { DevicesPageContext } from './DevicesPageContext.ts';
import type { DevicesPageProps } from './devicesPageProps.ts';
import { MyDevices } from './MyDevices.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { PageHeader } from './PageHeader.tsx';
import { splitProps } from './splitProps.ts';

/**
 * The page on which people see where they are signed in, and sign out what is not theirs. It works without
 * any props inside a `UserSessionProvider`, and is made of nothing but hooks and `Sessions` parts.
 *
 * @example
 * <UserSessionProvider>
 *   <DevicesPage />
 * </UserSessionProvider>
 */
export function DevicesPage(props: DevicesPageProps) {
  const { did, children, options, list, root } = splitProps(props);
  return (
    <Sessions.Root now={useNow()} {...root}>
      <PageBoundary fallback={(retry) => <BrokenPage onRetry={retry} />}>
        <DevicesPageContext.Provider value={options}>
          <PageHeader did={did}>{children}</PageHeader>
          {did ? <DevicesOfPerson did={did} {...list} /> : <MyDevices {...list} />}
        </DevicesPageContext.Provider>
      </PageBoundary>
    </Sessions.Root>
  );
}
