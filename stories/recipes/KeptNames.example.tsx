import type { UserSession } from '@user-sessions/core';
import { DevicesPage, type Sessions } from '@user-sessions/react';
import { useCallback, useState } from 'react';

/** Users name their devices. Here the names last as long as the page; your app saves them on its server. */
export function KeptNames(props: Sessions.RootOptions) {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const rename = async ({ visitorId }: UserSession, name: string) => {
    setNames((current) => new Map(current).set(visitorId, name));
  };
  const getLabel = useCallback(({ visitorId }: UserSession) => names.get(visitorId), [names]);
  return <DevicesPage {...props} onRenameSession={rename} getSessionLabel={getLabel} />;
}
