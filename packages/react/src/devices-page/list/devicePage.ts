import type { UserSessionStatus } from '@user-sessions/core';
import { matchesSearch } from '../../sessions/sessionOrder.ts';
import type { ListQuery } from '../../sessions/useListState.ts';
import { type DeviceGroup, type DeviceModel, getDeviceGroup } from '../device/deviceModel.ts';
import type { DevicesPageQuery } from '../devicesPageProps.ts';
import type { DeviceLists, StatusList } from './useDeviceLists.ts';

/** A row: a device, and older ones of the same name collapsed under it. */
export interface DeviceEntry {
  device: DeviceModel;
  similar: readonly DeviceModel[];
}

/** One page of devices, and where it stands in the list. Every number counts other devices alone. */
export interface DevicePage {
  entries: readonly DeviceEntry[];
  /** The position of the first device, from 1; 0 where there is none. */
  from: number;
  to: number;
  /** `undefined` where the service does not know. */
  total: number | undefined;
  page: number;
  pageCount: number;
  /** The kinds of devices in the list, and how many there are of each. */
  kinds: readonly { group: DeviceGroup; count: number }[];
  /** A search covers only this many devices, since the list is longer than one answer. */
  partialSearch: number | undefined;
}

interface PageInput {
  /** The devices of the loaded list without the current one, latest activity first. */
  devices: readonly DeviceModel[];
  list: StatusList;
  query: ListQuery<DevicesPageQuery>;
  /** The current device is counted in `list`, but not among `devices`. */
  isCurrentCounted: boolean;
  /** Devices that always have a row of their own. */
  isSeparate: (device: DeviceModel) => boolean;
  /** What the page has found out about a device, so that a search finds it. */
  getFoundText: (device: DeviceModel) => string | null | undefined;
}

/** Filters, groups and pages the loaded devices. */
export function getDevicePage(input: PageInput): DevicePage {
  const { devices, list, query } = input;
  const kinds = countKinds(devices);
  const search = query.search?.trim() ?? '';
  const isFiltered = search !== '' || query.kind !== undefined;
  if (isFiltered || list.isWhole) {
    const matching = devices.filter(
      (device) =>
        (query.kind === undefined || getDeviceGroup(device) === query.kind) &&
        matchesSearch([...device.searchTexts, input.getFoundText(device)], search),
    );
    const entries = isFiltered ? matching.map(toEntry) : collapseSimilar(matching, input.isSeparate);
    const partialSearch = list.isWhole ? undefined : devices.length;
    return { ...pageEntries(entries, query), total: matching.length, kinds, partialSearch };
  }
  return { ...pageOfPart(input), kinds, partialSearch: undefined };
}

/** A page of entries; positions count the collapsed devices too, so that they agree with the total. */
function pageEntries(entries: readonly DeviceEntry[], { page: wanted, pageSize }: ListQuery) {
  const pageCount = Math.max(1, Math.ceil(entries.length / pageSize));
  const page = Math.min(wanted, pageCount);
  const start = (page - 1) * pageSize;
  const shown = entries.slice(start, start + pageSize);
  const before = countDevices(entries.slice(0, start));
  const count = countDevices(shown);
  return { entries: shown, from: count > 0 ? before + 1 : 0, to: before + count, page, pageCount };
}

/** A page of a list that is longer than one answer. Its devices are not collapsed, so that pages stay. */
function pageOfPart({ devices, list, query, isCurrentCounted }: PageInput) {
  const { page, pageSize } = query;
  const before = list.offset / pageSize;
  const lastPage = Math.max(1, Math.ceil(devices.length / pageSize));
  // While another part of the list is on its way, the nearest page of this one stays on screen.
  const start = Math.min(Math.max(0, page - 1 - before), lastPage - 1) * pageSize;
  const shown = devices.slice(start, start + pageSize);
  // The current device is left out here or, being used more recently, on an earlier page.
  const skipped = isCurrentCounted && list.offset > 0 && devices.length === list.sessions.length ? 1 : 0;
  const from = shown.length > 0 ? list.offset - skipped + start + 1 : 0;
  const total = list.total === undefined ? undefined : list.total - (isCurrentCounted ? 1 : 0);
  const loadedPages = before + lastPage;
  return {
    entries: shown.map(toEntry),
    from,
    to: from + shown.length - (from > 0 ? 1 : 0),
    total,
    page,
    pageCount: list.total === undefined ? loadedPages + 1 : Math.ceil(list.total / pageSize),
  };
}

function collapseSimilar(
  devices: readonly DeviceModel[],
  isSeparate: (device: DeviceModel) => boolean,
): DeviceEntry[] {
  const entries: { device: DeviceModel; similar: DeviceModel[] }[] = [];
  const byLook = new Map<string, (typeof entries)[number]>();
  for (const device of devices) {
    const look = `${device.kind} ${device.status} ${device.name}`;
    const first = byLook.get(look);
    if (first && !isSeparate(device)) {
      first.similar.push(device);
      continue;
    }
    const entry = { device, similar: [] };
    entries.push(entry);
    // What has a row of its own collects nothing under it.
    if (!isSeparate(device) && !first) byLook.set(look, entry);
  }
  return entries;
}

const toEntry = (device: DeviceModel): DeviceEntry => ({ device, similar: [] });

const countDevices = (entries: readonly DeviceEntry[]) =>
  entries.reduce((count, { similar }) => count + 1 + similar.length, 0);

function countKinds(devices: readonly DeviceModel[]): DevicePage['kinds'] {
  const counts = new Map<DeviceGroup, number>();
  for (const device of devices) {
    const group = getDeviceGroup(device);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return Array.from(counts, ([group, count]) => ({ group, count })).sort((a, b) => b.count - a.count);
}

/** How many other devices have each status; `undefined` where it is not known. */
export type DeviceCounts = Readonly<Record<UserSessionStatus, number | undefined>>;

export function countOtherDevices(
  { lists, statuses }: Pick<DeviceLists, 'lists' | 'statuses'>,
  current: { key: string | undefined },
): DeviceCounts {
  const count = (status: UserSessionStatus): number | undefined => {
    if (!statuses.includes(status)) return 0;
    const list = lists[status];
    if (!list) return undefined;
    const keys = new Set(list.sessions.map(({ visitorId }) => visitorId));
    const hasCurrent = current.key !== undefined && keys.has(current.key);
    if (list.isWhole) return keys.size - (hasCurrent ? 1 : 0);
    const isCurrentCounted = status === 'online' && current.key !== undefined;
    return list.total === undefined ? undefined : list.total - (isCurrentCounted ? 1 : 0);
  };
  return { online: count('online'), expired: count('expired'), offline: count('offline') };
}
