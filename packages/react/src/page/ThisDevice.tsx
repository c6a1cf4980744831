'use client';

import { describeDevice } from '@user-sessions/core/devices';
import { useCurrentSession } from '../hooks/useCurrentSession.ts';
import { useCurrentVisitor } from '../hooks/useCurrentVisitor.ts';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { Address } from './Address.tsx';
import { useDevicesPageOptions } from './DevicesPageContext.ts';
import { SessionFacts } from './SessionFacts.tsx';

/** The device that the page is looked at on: first, and in a card of its own. */
export function ThisDevice({ appUrl, canSignOut, onSignOut }: ThisDeviceProps) {
  const translator = useTranslator();
  const { getSessionLabel } = useDevicesPageOptions();
  const { session, isPending } = useCurrentSession({ appUrl });
  const told = useCurrentVisitor().device;
  const device = told ?? describeDevice(session?.ua);
  const label = session && getSessionLabel?.(session);

  return (
    <Sessions.Section aria-label={translator.text('thisDevice')}>
      {isPending ? (
        <Sessions.Skeleton rows={1} />
      ) : (
        <Sessions.Card current>
          <Sessions.Details>
            <Sessions.Summary>
              <Sessions.Icon kind={device.kind} />
              <Sessions.Name>
                <bdi>{label || translator.deviceName(device)}</bdi>
                <Sessions.Badge tone="accent">{translator.text('thisDevice')}</Sessions.Badge>
              </Sessions.Name>
              <Sessions.Meta>
                <Sessions.MetaItem>
                  <Sessions.Badge tone="active">{translator.text('activeNow')}</Sessions.Badge>
                </Sessions.MetaItem>
                {session && <Address session={session} />}
              </Sessions.Meta>
            </Sessions.Summary>
            {session && <SessionFacts session={session} device={device} />}
            {canSignOut && (
              <Sessions.Actions>
                <Sessions.Button onClick={onSignOut}>{translator.text('signOutHere')}</Sessions.Button>
              </Sessions.Actions>
            )}
          </Sessions.Details>
        </Sessions.Card>
      )}
    </Sessions.Section>
  );
}

interface ThisDeviceProps {
  appUrl?: string | undefined;
  canSignOut: boolean;
  /** Asks whether this very session should end. */
  onSignOut: () => void;
}
