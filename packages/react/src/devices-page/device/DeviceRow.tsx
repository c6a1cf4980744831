'use client';
import { memo, useId, useState } from 'react';
import { useTranslator } from '../../i18n/useTranslator.ts';
import * as Sessions from '../../parts/index.ts';
import type { DevicesPageOptions } from '../devicesPageProps.ts';
import { moveBetweenRows } from '../list/moveBetweenRows.ts';
import type { Confirmation } from '../sign-out/useSignOutActions.ts';
import { DeviceFacts } from './DeviceFacts.tsx';
import { type DeviceRowModel, isSameDevice, maskAddress } from './deviceModel.ts';
import { RenameDevice } from './RenameDevice.tsx';

/** What all rows share. */
export interface RowContext
  extends Pick<DevicesPageOptions, 'renderIcon' | 'maskAddresses' | 'onRenameSession'> {
  isOnline: boolean;
  requestConfirmation: (confirmation: Confirmation) => void;
  retryDevice: (device: DeviceRowModel) => void;
  /** `undefined` while nothing is being selected. */
  onToggle: ((key: string) => void) | undefined;
  canReport: boolean;
  announce: (text: string) => void;
}

interface DeviceRowProps {
  device: DeviceRowModel;
  row: RowContext;
  /** `undefined` where it cannot be selected. */
  isSelected?: boolean | undefined;
}

/** One device: what it is, when and where it was last active, and the button that signs it out. */
export const DeviceRow = memo(function DeviceRow({ device, row, isSelected }: DeviceRowProps) {
  const { text, plural, error: describeError } = useTranslator();
  // What is closed is not rendered.
  const [isOpen, setOpen] = useState(false);
  const errorId = useId();
  const nameId = useId();
  const { key, uniqueName, isCurrent, isPending, error, similar } = device;
  const failure = error && !isPending ? error : undefined;

  return (
    <Sessions.Item
      kind={device.kind}
      current={isCurrent}
      pending={isPending}
      selected={isSelected}
      status={device.status}
    >
      {isSelected !== undefined && row.onToggle && (
        <Sessions.Checkbox checked={isSelected} onCheckedChange={() => row.onToggle?.(key)}>
          <Sessions.VisuallyHidden>{text('selectDevice', { device: uniqueName })}</Sessions.VisuallyHidden>
        </Sessions.Checkbox>
      )}
      <Sessions.Details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <DeviceSummary device={device} row={row} nameId={nameId} />
        {isOpen && <OpenDevice device={device} row={row} />}
      </Sessions.Details>
      {device.canSignOut && isSelected === undefined && (
        <Sessions.Button
          tone={isCurrent ? undefined : 'row'}
          aria-label={getButtonLabel(device, text)}
          aria-describedby={failure ? errorId : undefined}
          title={row.isOnline ? undefined : text('offlineTitle')}
          pending={isPending}
          unavailable={!row.isOnline}
          onClick={() =>
            failure ? row.retryDevice(device) : row.requestConfirmation({ kind: 'device', device })
          }
        >
          {text(isPending ? 'signingOut' : failure ? 'tryAgain' : 'signOut')}
        </Sessions.Button>
      )}
      {device.canSignOut && failure && (
        <Sessions.ItemError id={errorId}>
          {text('signOutFailed', { device: device.name })} {describeError(failure)}
        </Sessions.ItemError>
      )}
      {similar.length > 0 && (
        <SimilarDevices
          label={plural('similarDevices', similar.length)}
          nameId={nameId}
          devices={similar}
          row={row}
        />
      )}
    </Sessions.Item>
  );
}, hasSameProps);

function DeviceSummary({ device, row, nameId }: DeviceSummaryProps) {
  const { text, rich, plural } = useTranslator();
  const { kind, description, badge, sessions, lastActiveAt, location, address, isCurrent } = device;
  const place = location ?? (address && (row.maskAddresses ? maskAddress(address) : address));
  const timeKey = device.status === 'offline' ? 'signedOutSince' : 'lastActive';
  return (
    <Sessions.Summary>
      <Sessions.Icon kind={kind} system={description.system}>
        {row.renderIcon?.(device)}
      </Sessions.Icon>
      <Sessions.Name>
        <bdi id={device.similar.length > 0 ? nameId : undefined}>{device.name}</bdi>
        {isCurrent && <Sessions.Badge tone="accent">{text('thisDevice')}</Sessions.Badge>}
        {badge && (
          <Sessions.Badge tone={badge === 'new' ? 'accent' : undefined}>{text(badge)}</Sessions.Badge>
        )}
      </Sessions.Name>
      <Sessions.Meta>
        {device.isActiveNow ? (
          <Sessions.MetaItem>
            <Sessions.Badge tone="active">{text('activeNow')}</Sessions.Badge>
          </Sessions.MetaItem>
        ) : (
          lastActiveAt && (
            <Sessions.MetaItem>
              {rich(timeKey, { time: <Sessions.Time date={lastActiveAt} /> })}
            </Sessions.MetaItem>
          )
        )}
        {place && (
          <Sessions.MetaItem>
            <bdi dir={location ? undefined : 'ltr'}>{place}</bdi>
          </Sessions.MetaItem>
        )}
        {device.browser && (
          <Sessions.MetaItem>
            <bdi>{device.browser}</bdi>
          </Sessions.MetaItem>
        )}
        {device.appName && (
          <Sessions.MetaItem>
            <bdi>{device.appName}</bdi>
          </Sessions.MetaItem>
        )}
        {sessions.length > 1 && (
          <Sessions.MetaItem>{plural('sessionsOnDevice', sessions.length)}</Sessions.MetaItem>
        )}
      </Sessions.Meta>
    </Sessions.Summary>
  );
}

interface DeviceSummaryProps {
  device: DeviceRowModel;
  row: RowContext;
  nameId: string;
}

/** What an open row shows below its summary. */
function OpenDevice({ device, row }: { device: DeviceRowModel; row: RowContext }) {
  const { text } = useTranslator();
  const { uniqueName, canSignOut, isPending, latest } = device;
  return (
    <>
      {device.sessions.map((session) => (
        <DeviceFacts key={session.id} session={session} device={device} maskAddresses={row.maskAddresses} />
      ))}
      {row.onRenameSession && (
        <RenameDevice
          session={latest}
          name={device.name}
          uniqueName={uniqueName}
          onRename={row.onRenameSession}
          announce={row.announce}
        />
      )}
      {row.canReport && canSignOut && !device.isCurrent && (
        <Sessions.Actions>
          <Sessions.Button
            aria-label={text('notMeDevice', { device: uniqueName })}
            unavailable={!row.isOnline || isPending}
            onClick={() => row.requestConfirmation({ kind: 'device', device, report: true })}
          >
            {text('notMe')}
          </Sessions.Button>
        </Sessions.Actions>
      )}
    </>
  );
}

function SimilarDevices({ label, nameId, devices, row }: SimilarDevicesProps) {
  const { plural } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const canSignOut = devices.every((device) => device.canSignOut);
  return (
    <Sessions.Similar>
      {/* Several rows may have such buttons, so each is named with its device. */}
      <Sessions.Button
        id={id}
        tone="plain"
        aria-labelledby={`${id} ${nameId}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Sessions.Button>
      {isOpen && canSignOut && (
        <Sessions.Button
          id={`${id}-sign-out`}
          tone="row"
          aria-labelledby={`${id}-sign-out ${nameId}`}
          unavailable={!row.isOnline}
          onClick={() => row.requestConfirmation({ kind: 'several', devices })}
        >
          {plural('signOutSimilar', devices.length)}
        </Sessions.Button>
      )}
      {isOpen && (
        <Sessions.List aria-labelledby={`${id} ${nameId}`} onKeyDown={moveBetweenRows}>
          {devices.map((device) => (
            <DeviceRow key={device.key} device={device} row={row} />
          ))}
        </Sessions.List>
      )}
    </Sessions.Similar>
  );
}

interface SimilarDevicesProps {
  label: string;
  /** The id of the element that holds the name of the device above them. */
  nameId: string;
  devices: readonly DeviceRowModel[];
  row: RowContext;
}

function getButtonLabel(
  { isCurrent, isPending, error, uniqueName }: DeviceRowModel,
  text: ReturnType<typeof useTranslator>['text'],
): string {
  if (isPending) return `${text('signingOut')} ${uniqueName}`;
  if (error) return text('tryAgainDevice', { device: uniqueName });
  return isCurrent ? text('signOutCurrent') : text('signOutDevice', { device: uniqueName });
}

/** A model is a new object after each answer. A row renders again only when a value in it has changed. */
function hasSameProps(before: DeviceRowProps, after: DeviceRowProps): boolean {
  return (
    before.row === after.row &&
    before.isSelected === after.isSelected &&
    isSameDevice(before.device, after.device)
  );
}
