'use client';

import type { UserSession } from '@user-sessions/core';
import type { DeviceDescription } from '@user-sessions/core/devices';
import { useState } from 'react';
import { useTranslator } from '../messages/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { useDevicesPageOptions } from './DevicesPageContext.ts';
import { useLocation } from './useLocation.ts';

/** All that is known of a session, and may be shown: neither its id nor its visitor id. */
export function SessionFacts({ session, device }: SessionFactsProps) {
  const { text } = useTranslator();
  const place = useLocation(session.lastLoginIp);
  const { createdAt, updatedAt, lastLoginIp, appName, passportId, extra, user, ua } = session;
  const system = [device.system, device.systemVersion].filter(Boolean).join(' ');
  return (
    <Sessions.Facts>
      {createdAt && (
        <Sessions.Fact label={text('firstSignIn')}>
          <Sessions.Time date={createdAt} full />
        </Sessions.Fact>
      )}
      <Sessions.Fact label={text('lastActivity')}>
        <Sessions.Time date={updatedAt} full />
      </Sessions.Fact>
      {system && <Sessions.Fact label={text('system')}>{system}</Sessions.Fact>}
      {device.model && <Sessions.Fact label={text('model')}>{device.model}</Sessions.Fact>}
      {place && (
        <Sessions.Fact label={text('place')}>
          <bdi>{place}</bdi>
        </Sessions.Fact>
      )}
      {lastLoginIp && (
        <Sessions.Fact label={text('address')}>
          <AddressValue address={lastLoginIp} />
        </Sessions.Fact>
      )}
      {appName && (
        <Sessions.Fact label={text('app')}>
          <bdi>{appName}</bdi>
        </Sessions.Fact>
      )}
      {extra.walletOS && extra.walletOS !== 'web' && (
        <Sessions.Fact label={text('wallet')}>{extra.walletOS}</Sessions.Fact>
      )}
      {user?.roleTitle && <Sessions.Fact label={text('role')}>{user.roleTitle}</Sessions.Fact>}
      {passportId && <Sessions.Fact label={text('passport')}>{text('hasPassport')}</Sessions.Fact>}
      {ua && (
        <Sessions.Fact label={text('userAgent')} wide>
          <bdi dir="ltr">{ua}</bdi>
        </Sessions.Fact>
      )}
    </Sessions.Facts>
  );
}

function AddressValue({ address }: { address: string }) {
  const { text } = useTranslator();
  const { maskAddresses } = useDevicesPageOptions();
  const [isAskedFor, setAskedFor] = useState(false);
  if (maskAddresses && !isAskedFor) {
    return <Sessions.Button onClick={() => setAskedFor(true)}>{text('showAddress')}</Sessions.Button>;
  }
  return <bdi dir="ltr">{address}</bdi>;
}

interface SessionFactsProps {
  session: UserSession;
  device: DeviceDescription;
}
