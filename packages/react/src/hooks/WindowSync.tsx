'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { forgetScope } from '../queries/forgetScope.ts';
import { connectWindows } from './connectWindows.ts';
import { useUserSessionContext } from './userSessionContext.ts';
import { useScope } from './useScope.ts';

/** Keeps this window in step with the others of this browser, and its cache free of other people's data. */
export function WindowSync(): null {
  const client = useQueryClient();
  const { service, identity } = useUserSessionContext();
  const scope = useScope();
  const lastScope = useRef(scope);

  useEffect(() => {
    if (lastScope.current !== scope) forgetScope(client, lastScope.current);
    lastScope.current = scope;
  }, [client, scope]);

  useEffect(() => connectWindows({ client, service, identity }), [client, service, identity]);

  return null;
}
