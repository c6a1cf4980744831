import type { UserSession } from '@user-sessions/core';
import { DevicesPage, type Sessions } from '@user-sessions/react';
import { useState } from 'react';

/** Names that users give their devices. Here they last as long as the page; an app saves them on its server. */
export function KeptNames(props: Sessions.RootOptions) {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const rename = async ({ visitorId }: UserSession, name: string) => {
    setNames((known) => new Map(known).set(visitorId, name));
  };
  return (
    <DevicesPage
      {...props}
      onRenameSession={rename}
      getSessionLabel={({ visitorId }) => names.get(visitorId)}
    />
  );
}
