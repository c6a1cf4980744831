'use client';

import { describeDevice } from '@user-sessions/core/devices';
import { type FocusEventHandler, forwardRef } from 'react';
import type { SessionSelection } from '../hooks/useSessionSelection.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { Address } from './Address.tsx';
import type { RowSignOut } from './DeviceList.tsx';
import { useDevicesPageOptions } from './DevicesPageContext.ts';
import type { Device } from './groupSessions.ts';
import { Hints } from './Hints.tsx';
import { LastActive } from './LastActive.tsx';
import { RenameDevice } from './RenameDevice.tsx';
import { SessionFacts } from './SessionFacts.tsx';
import { SignOutFailure } from './SignOutFailure.tsx';

/** One device: what it is, when and where it was last active, and the button that signs it out. */
export const DeviceRow = forwardRef<HTMLLIElement, DeviceRowProps>(function DeviceRow(props, ref) {
  const { device, name, ownName, showApp, isNew, isAlike, signOut, selection, ...rest } = props;
  const { latest, sessions, visitorId } = device;
  const { text, plural } = useTranslator();
  const { onReportSession, onRenameSession } = useDevicesPageOptions();
  const described = describeDevice(latest.ua);
  const pending = signOut?.pending.has(visitorId) ?? false;
  const failure = signOut?.failures.get(visitorId);
  const canEnd = signOut !== undefined && latest.status !== 'offline';
  const selected = selection?.isSelected(latest);

  return (
    <Sessions.Item
      ref={ref}
      kind={described.kind}
      pending={pending}
      selected={selected}
      status={latest.status}
      {...rest}
    >
      {selection && canEnd && (
        <Sessions.Checkbox
          label={text('selectDevice', { device: ownName })}
          checked={selected ?? false}
          onCheckedChange={() => selection.toggle(latest)}
        />
      )}
      <Sessions.Details>
        <Sessions.Summary>
          <Sessions.Icon kind={described.kind} />
          <Sessions.Name>
            <bdi>{name}</bdi>
            <Hints session={latest} isNew={isNew} isAlike={isAlike} />
          </Sessions.Name>
          <Sessions.Meta>
            <LastActive session={latest} />
            {showApp && latest.appName && <Sessions.MetaItem>{latest.appName}</Sessions.MetaItem>}
            {sessions.length > 1 && (
              <Sessions.MetaItem>{plural('sessionsOnDevice', sessions.length)}</Sessions.MetaItem>
            )}
            <Address session={latest} />
          </Sessions.Meta>
        </Sessions.Summary>
        {sessions.map((session) => (
          <SessionFacts key={session.id} session={session} device={described} />
        ))}
        {onRenameSession && <RenameDevice session={latest} name={name} onRename={onRenameSession} />}
        {onReportSession && canEnd && (
          <Sessions.Actions>
            <Sessions.Button
              aria-label={text('notMeDevice', { device: ownName })}
              unavailable={!signOut.canSignOut || pending}
              onClick={() => signOut.ask({ about: 'device', session: latest, name, report: true })}
            >
              {text('notMe')}
            </Sessions.Button>
          </Sessions.Actions>
        )}
      </Sessions.Details>
      {canEnd && (
        <Sessions.Actions>
          <Sessions.Button
            aria-label={
              pending ? `${text('signingOut')} ${ownName}` : text('signOutDevice', { device: ownName })
            }
            pending={pending}
            unavailable={!signOut.canSignOut}
            onClick={() => signOut.ask({ about: 'device', session: latest, name })}
          >
            {text(pending ? 'signingOut' : 'signOut')}
          </Sessions.Button>
        </Sessions.Actions>
      )}
      {canEnd && failure && !pending && (
        <SignOutFailure name={name} error={failure} onRetry={() => signOut.retry(latest, name)} />
      )}
    </Sessions.Item>
  );
});

interface DeviceRowProps {
  device: Device;
  name: string;
  /** The name, with what tells it from others of the same name. */
  ownName: string;
  /** There are sessions of several apps in the list. */
  showApp: boolean;
  isNew?: boolean | undefined;
  isAlike: boolean;
  signOut?: RowSignOut | undefined;
  selection?: SessionSelection | undefined;
  tabIndex: number;
  onFocus: FocusEventHandler;
  onBlur: FocusEventHandler;
}
