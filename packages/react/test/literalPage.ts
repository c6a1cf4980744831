import type { UserSession } from '@user-sessions/core';
import { describeDevice } from '@user-sessions/core/devices';
import type { DevicesViewProps } from '../src/devices-page/DevicesView.tsx';
import type { DeviceRowModel } from '../src/devices-page/device/deviceModel.ts';
import type { DevicePage } from '../src/devices-page/list/devicePage.ts';
import { USER_AGENTS } from './signedInService.ts';

const nothing = () => {};

/** A device as the page shows it. */
export function literalDevice(name: string, device: Partial<DeviceRowModel> = {}): DeviceRowModel {
  const key = `key of ${name}`;
  const latest: UserSession = {
    id: `id of ${name}`,
    visitorId: key,
    userDid: 'z1user',
    ua: USER_AGENTS.iphone,
    lastLoginIp: '192.0.2.1',
    createdAt: '2026-05-01T12:00:00.000Z',
    updatedAt: '2026-05-04T11:00:00.000Z',
    status: 'online',
  };
  const description = describeDevice(latest.ua);
  return {
    key,
    name,
    uniqueName: name,
    description,
    kind: description.kind,
    browser: 'Safari 18',
    status: 'online',
    sessions: [latest],
    latest,
    lastActiveAt: latest.updatedAt,
    address: '192.0.2.1',
    appName: undefined,
    searchTexts: [name],
    isCurrent: false,
    isActiveNow: false,
    location: undefined,
    badge: undefined,
    canSignOut: true,
    isPending: false,
    error: undefined,
    similar: [],
    ...device,
  };
}

/** The props of a page with this device and two others, to write one state of it down as a literal. */
export function literalPage(props: Partial<DevicesViewProps> = {}): DevicesViewProps {
  const rows = props.rows ?? [literalDevice('Phone'), literalDevice('Laptop')];
  const page: DevicePage = {
    entries: rows.map((device) => ({ device, similar: device.similar })),
    from: rows.length > 0 ? 1 : 0,
    to: rows.length,
    total: rows.length,
    page: 1,
    pageCount: 1,
    kinds: [],
    partialSearch: undefined,
  };
  return {
    isOwn: true,
    user: undefined,
    state: { kind: 'ready', alert: undefined, dataUpdatedAt: undefined },
    current: literalDevice('Desk', { isCurrent: true, isActiveNow: true }),
    isCurrentUnknown: false,
    rows,
    page,
    query: { page: 1, pageSize: 10, status: 'online' },
    counts: { online: rows.length, expired: 0, offline: undefined },
    hasOthers: rows.length > 0,
    statuses: ['online', 'expired', 'offline'],
    policy: { ttl: 604_800, tokenTtl: 3600 },
    isUpdating: false,
    isFetching: false,
    selection: undefined,
    onSelectingChange: nothing,
    onQueryChange: nothing,
    onPrefetch: nothing,
    onRetry: nothing,
    otherDevices: () => rows,
    announcement: '',
    toast: undefined,
    announce: nothing,
    ...props,
    actions: literalActions(props.actions),
  };
}

/** Sign-outs that do nothing. */
export function literalActions(
  actions: Partial<DevicesViewProps['actions']> = {},
): DevicesViewProps['actions'] {
  return {
    canSignOut: true,
    isOnline: true,
    confirmation: undefined,
    requestConfirmation: nothing,
    cancel: nothing,
    confirm: nothing,
    retryDevice: async () => {},
    report: undefined,
    summary: undefined,
    stop: nothing,
    retryRemaining: nothing,
    dismissReport: nothing,
    ...actions,
  };
}
