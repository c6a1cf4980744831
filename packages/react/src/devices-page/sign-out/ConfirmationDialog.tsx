'use client';
import type { SessionPolicy } from '@user-sessions/core';
import type { Translator } from '../../i18n/createTranslator.ts';
import { useTranslator } from '../../i18n/useTranslator.ts';
import * as Sessions from '../../parts/index.ts';
import { type DeviceModel, maskAddress } from '../device/deviceModel.ts';
import { type Confirmation, getTotal } from './useSignOutActions.ts';

const MAX_NAMED = 3;

/** Asks before anything is signed out: shows which devices, and says what will happen. */
export function ConfirmationDialog(props: ConfirmationDialogProps) {
  const { confirmation, policy, maskAddresses, onConfirm, onCancel } = props;
  const translator = useTranslator();
  const { text } = translator;
  const words = confirmation && getWords(confirmation, translator);
  return (
    <Sessions.Dialog
      open={confirmation !== undefined}
      onClose={onCancel}
      title={words?.title}
      description={words?.description}
    >
      {confirmation && <NamedDevices confirmation={confirmation} maskAddresses={maskAddresses} />}
      {policy && !isCurrentDevice(confirmation) && policy.tokenTtl > 0 && (
        <p className="us-dialog-description">
          {text('signOutDelay', { duration: translator.duration(policy.tokenTtl) })}
        </p>
      )}
      <Sessions.Actions>
        <Sessions.Button onClick={onCancel}>{text('cancel')}</Sessions.Button>
        <Sessions.Button tone="danger" onClick={onConfirm}>
          {words?.action}
        </Sessions.Button>
      </Sessions.Actions>
    </Sessions.Dialog>
  );
}

interface ConfirmationDialogProps {
  /** `undefined` while nothing is asked. */
  confirmation: Confirmation | undefined;
  policy: SessionPolicy | undefined;
  maskAddresses: boolean | undefined;
  onConfirm: () => void;
  onCancel: () => void;
}

/** A card for each device, or for the first few. */
function NamedDevices({ confirmation, maskAddresses }: NamedDevicesProps) {
  const { text, plural } = useTranslator();
  const devices = confirmation.kind === 'device' ? [confirmation.device] : confirmation.devices;
  const total = getTotal(confirmation) ?? devices.length;
  const named = devices.slice(0, MAX_NAMED);
  const { active, expired } =
    confirmation.kind === 'others' ? confirmation : { active: undefined, expired: undefined };
  return (
    <>
      <Sessions.DialogDevices>
        {named.map((device) => (
          <NamedDevice key={device.key} device={device} isMasked={maskAddresses === true} />
        ))}
        {total > named.length && <li>{plural('moreDevices', total - named.length)}</li>}
      </Sessions.DialogDevices>
      {active !== undefined && expired !== undefined && expired > 0 && (
        <p className="us-dialog-description">{text('activeAndExpired', { active, expired })}</p>
      )}
    </>
  );
}

interface NamedDevicesProps {
  confirmation: Confirmation;
  maskAddresses: boolean | undefined;
}

function NamedDevice({
  device,
  isMasked,
}: {
  device: DeviceModel & { location?: string | undefined };
  isMasked: boolean;
}) {
  const { rich } = useTranslator();
  const { kind, description, name, lastActiveAt, address } = device;
  const place = device.location ?? device.latest.location;
  return (
    <li>
      <Sessions.Icon kind={kind} system={description.system} />
      <Sessions.Name>
        <bdi>{name}</bdi>
      </Sessions.Name>
      <Sessions.Meta>
        {lastActiveAt && (
          <Sessions.MetaItem>
            {rich('lastActive', { time: <Sessions.Time date={lastActiveAt} /> })}
          </Sessions.MetaItem>
        )}
        {place && (
          <Sessions.MetaItem>
            <bdi>{place}</bdi>
          </Sessions.MetaItem>
        )}
        {address && (
          <Sessions.MetaItem>
            <bdi dir="ltr">{isMasked ? maskAddress(address) : address}</bdi>
          </Sessions.MetaItem>
        )}
      </Sessions.Meta>
    </li>
  );
}

/** The title, what will happen, and the button that confirms. */
function getWords(confirmation: Confirmation, { text, plural }: Translator) {
  switch (confirmation.kind) {
    case 'device': {
      const { name, isCurrent } = confirmation.device;
      if (confirmation.report) {
        const title = text('confirmNotMeTitle', { device: name });
        return { title, description: text('confirmNotMeDescription'), action: text('signOut') };
      }
      return {
        title: isCurrent ? text('confirmCurrentTitle') : text('confirmDeviceTitle', { device: name }),
        description: text(isCurrent ? 'confirmCurrentDescription' : 'confirmDeviceDescription'),
        action: text('signOut'),
      };
    }
    case 'others': {
      const total = getTotal(confirmation);
      return {
        title: total === undefined ? text('confirmOthersTitle') : plural('confirmOthersCountTitle', total),
        description: text('confirmOthersDescription'),
        action: text('signOut'),
      };
    }
    case 'several': {
      const count = confirmation.devices.length;
      return {
        title: plural('confirmSeveralTitle', count),
        description: text('confirmSeveralDescription'),
        action: plural('signOutSeveral', count),
      };
    }
  }
}

function isCurrentDevice(confirmation: Confirmation | undefined): boolean {
  return confirmation?.kind === 'device' && confirmation.device.isCurrent;
}
