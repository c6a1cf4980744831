'use client';
import type { UserSession } from '@user-sessions/core';
import { useEffect, useRef, useState } from 'react';
import type { TextKey } from '../../i18n/messages.ts';
import { useTranslator } from '../../i18n/useTranslator.ts';
import * as Sessions from '../../parts/index.ts';
import type { DeviceRowModel } from './deviceModel.ts';

/** What is known about a session and can be shown: neither its id nor its visitor id. */
export function DeviceFacts({ session, device, maskAddresses }: DeviceFactsProps) {
  const { text, fullDate } = useTranslator();
  const { createdAt, updatedAt, expiresAt, lastLoginIp, appName, passportId, extra, user, ua } = session;
  const { system, systemVersion, model } = device.description;
  const { badge, location } = device;
  const wallet = extra?.walletOS === 'web' ? undefined : extra?.walletOS;
  const values = [
    ['location', location],
    ['browser', device.browser],
    ['system', [system, systemVersion].filter(Boolean).join(' ')],
    ['model', model],
    ['app', appName],
    ['wallet', wallet],
    ['role', user?.roleTitle],
    ['passport', passportId ? text('hasPassport') : undefined],
  ] as const satisfies [label: TextKey, value: string | undefined][];
  const label = appName ?? (createdAt && fullDate(createdAt));
  const facts = (
    <Sessions.Facts>
      {badge && (
        <Sessions.Fact label={text(badge)} wide>
          {text(`${badge}Hint`)}
        </Sessions.Fact>
      )}
      {createdAt && (
        <Sessions.Fact label={text('firstSignIn')}>
          <Sessions.Time date={createdAt} full />
        </Sessions.Fact>
      )}
      {updatedAt && (
        <Sessions.Fact label={text('lastActivity')}>
          <Sessions.Time date={updatedAt} full />
        </Sessions.Fact>
      )}
      {expiresAt && session.status === 'online' && (
        <Sessions.Fact label={text('expires')}>
          <Sessions.Time date={expiresAt} full />
        </Sessions.Fact>
      )}
      {values.map(
        ([label, value]) =>
          value && (
            <Sessions.Fact key={label} label={text(label)}>
              <bdi>{value}</bdi>
            </Sessions.Fact>
          ),
      )}
      {lastLoginIp && (
        <Sessions.Fact label={text('address')}>
          <Address address={lastLoginIp} isMasked={maskAddresses === true} />
        </Sessions.Fact>
      )}
      {ua && (
        <Sessions.Fact label={text('userAgent')} wide>
          <bdi dir="ltr">{ua}</bdi>
        </Sessions.Fact>
      )}
    </Sessions.Facts>
  );
  // Of several sessions of a device, each says which one it is.
  if (device.sessions.length === 1) return facts;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div role="group" aria-label={label}>
      {facts}
    </div>
  );
}

/** An address, which may be shown only on request. */
function Address({ address, isMasked }: { address: string; isMasked: boolean }) {
  const { text } = useTranslator();
  const [isRevealed, setRevealed] = useState(false);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isRevealed) element.current?.focus();
  }, [isRevealed]);
  if (isMasked && !isRevealed) {
    return <Sessions.Button onClick={() => setRevealed(true)}>{text('showAddress')}</Sessions.Button>;
  }
  return (
    <bdi dir="ltr" ref={element} tabIndex={isRevealed ? -1 : undefined}>
      {address}
    </bdi>
  );
}

interface DeviceFactsProps {
  session: UserSession;
  device: DeviceRowModel;
  maskAddresses: boolean | undefined;
}
