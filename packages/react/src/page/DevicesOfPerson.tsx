'use client';

import { useId, useRef } from 'react';
import type { SessionListOptions } from '../hooks/sessionListOptions.ts';
import { useSessionCounts } from '../hooks/useSessionCounts.ts';
import { useUserSessions } from '../hooks/useUserSessions.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { DeviceList } from './DeviceList.tsx';
import { ListNotice } from './ListNotice.tsx';
import { ListPages } from './ListPages.tsx';
import { ListPlaceholder } from './ListPlaceholder.tsx';
import { StatusFilter } from './StatusFilter.tsx';

/** Another person's devices, for an administrator: to look at and to search, not to sign out. */
export function DevicesOfPerson(options: SessionListOptions & { did: string }) {
  const { text } = useTranslator();
  const list = useUserSessions(options);
  const { counts } = useSessionCounts(options);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const person = list.query.data?.find(({ user }) => user)?.user;
  return (
    <Sessions.Section aria-labelledby={titleId}>
      {person && <Sessions.Person person={person} />}
      <Sessions.SectionHeader>
        <Sessions.SectionTitle id={titleId} ref={heading}>
          {text('allDevices')}
        </Sessions.SectionTitle>
      </Sessions.SectionHeader>
      <Sessions.Toolbar>
        <StatusFilter
          status={list.status}
          counts={counts}
          onStatusChange={list.setStatus}
          onStatusHover={list.prefetchStatus}
        />
        <Sessions.Search value={list.search} onValueChange={list.setSearch} />
      </Sessions.Toolbar>
      <ListNotice list={list} />
      {list.sessions.length > 0 ? (
        <DeviceList sessions={list.sessions} label={text('allDevices')} heading={heading} busy={false} />
      ) : (
        <ListPlaceholder list={list} count={counts[list.status]} emptyKey="emptyOnlineOfPerson">
          {list.search ? text('noMatches', { search: list.search }) : undefined}
        </ListPlaceholder>
      )}
      <ListPages list={list} pageSize={options.pageSize} />
    </Sessions.Section>
  );
}
