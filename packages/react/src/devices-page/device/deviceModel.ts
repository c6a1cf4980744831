import type { UserSession, UserSessionError, UserSessionStatus } from '@user-sessions/core';
import { type DeviceDescription, type DeviceKind, describeDevice } from '@user-sessions/core/devices';
import type { Translator } from '../../i18n/createTranslator.ts';
import { byLastActivity, timeOf } from '../../sessions/sessionOrder.ts';

/** One device as the page shows it. Created once for each answer of the service. */
export interface DeviceModel {
  /** The visitor id: a secret, for keys and calls. Never show it. */
  key: string;
  /** What the user calls it, or what its user agent says: "Chrome on Windows". */
  name: string;
  description: DeviceDescription;
  kind: DeviceKind;
  /** "Chrome 131"; `undefined` where the version is not known. */
  browser: string | undefined;
  status: UserSessionStatus;
  /** Newest first. A device may have several, in different apps. */
  sessions: readonly UserSession[];
  latest: UserSession;
  /** ISO 8601. */
  lastActiveAt: string | undefined;
  /** One IP address, or none. */
  address: string | undefined;
  /** The name of its app, where the list has sessions of several. */
  appName: string | undefined;
  /** All that a search looks at. */
  searchTexts: readonly (string | null | undefined)[];
}

/** What a row shows of a device: the model, and what changes while the page is open. */
export interface DeviceRowModel extends DeviceModel {
  /** Its name, and what tells it from others of the same name: the accessible name of its buttons. */
  uniqueName: string;
  isCurrent: boolean;
  /** The device is in use right now, as far as the service's last answer says. */
  isActiveNow: boolean;
  location: string | undefined;
  badge: 'new' | 'inactive' | 'duplicate' | undefined;
  /** This source can sign it out, and it is not signed out yet. */
  canSignOut: boolean;
  /** It is being signed out. */
  isPending: boolean;
  error: UserSessionError | undefined;
  /** Older devices of the same name, collapsed under this one. */
  similar: readonly DeviceRowModel[];
}

/** What naming a device depends on. */
export interface NamingOptions {
  translator: Translator;
  describe: DescribeSession;
  getSessionLabel: ((session: UserSession) => string | undefined) | undefined;
  /** The current device, which knows more about itself than its user agent says. */
  current?: { visitorId: string | undefined; device: DeviceDescription | undefined } | undefined;
}

/** Describes the device of a session by its user agent. */
export type DescribeSession = (session: UserSession) => DeviceDescription;

/** Reading a user agent is slow, so each session is described once for as long as it does not change. */
export function createDescribeSession(): DescribeSession {
  const descriptions = new WeakMap<UserSession, DeviceDescription>();
  return (session) => {
    const known = descriptions.get(session);
    if (known) return known;
    const description = { ...describeDevice(session.ua), ...session.device };
    descriptions.set(session, description);
    return description;
  };
}

/** Groups sessions by device and describes each device once, the latest activity first. */
export function createDevices(sessions: readonly UserSession[], naming: NamingOptions): DeviceModel[] {
  const groups = new Map<string, UserSession[]>();
  for (const session of sessions) {
    const group = groups.get(session.visitorId);
    if (group) group.push(session);
    else groups.set(session.visitorId, [session]);
  }
  const hasSeveralApps = new Set(sessions.map(({ appPid }) => appPid)).size > 1;
  return [...groups.values()].flatMap((group) => {
    const [latest, ...earlier] = group.sort(byLastActivity);
    return latest ? [createDevice([latest, ...earlier], latest, hasSeveralApps, naming)] : [];
  });
}

function createDevice(
  sessions: readonly UserSession[],
  latest: UserSession,
  hasSeveralApps: boolean,
  { translator, describe, getSessionLabel, current }: NamingOptions,
): DeviceModel {
  const isCurrent = latest.current ?? latest.visitorId === current?.visitorId;
  const description =
    isCurrent && current?.device ? { ...current.device, ...latest.device } : describe(latest);
  const { browser, browserVersion, system, model } = description;
  const name = getSessionLabel?.(latest) || latest.label || translator.deviceName(description);
  const version = browser && browserVersion ? `${browser} ${browserVersion}` : undefined;
  const address = latest.lastLoginIp?.split(',', 1)[0]?.trim() || undefined;
  return {
    key: latest.visitorId,
    name,
    description,
    kind: description.kind,
    browser: version,
    status: latest.status,
    sessions,
    latest,
    lastActiveAt: latest.updatedAt,
    address,
    appName: hasSeveralApps ? latest.appName : undefined,
    searchTexts: [
      name,
      description.name,
      version,
      system,
      model,
      address,
      latest.location,
      latest.appName,
      latest.ua,
    ],
  };
}

/** Marks what deserves a look; the most important mark alone, so that the list stays calm. */
export function getBadge(
  device: DeviceModel,
  options: { isNew: boolean; isDuplicate: boolean; now: number | undefined; ttl: number | undefined },
): DeviceRowModel['badge'] {
  if (device.status !== 'online') return undefined;
  if (options.isNew) return 'new';
  const { now, ttl } = options;
  const idle = now === undefined || !device.lastActiveAt ? 0 : now - timeOf(device.lastActiveAt);
  // Where sessions end after a few days, ninety days would never come.
  const limit = Math.min(NINETY_DAYS_MS, ttl === undefined ? NINETY_DAYS_MS : ttl * 800);
  if (idle > limit) return 'inactive';
  return options.isDuplicate ? 'duplicate' : undefined;
}

const NINETY_DAYS_MS = 90 * 24 * 60 * 60 * 1000;

/** Devices that cannot be told from one used later: the same user agent from the same address. */
export function findDuplicates(devices: readonly DeviceModel[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const duplicates = new Set<string>();
  // The latest activity comes first, and is not a duplicate itself.
  for (const { key, latest, address } of devices) {
    if (!latest.ua) continue;
    const look = `${address ?? ''} ${latest.ua}`;
    if (seen.has(look)) duplicates.add(key);
    seen.add(look);
  }
  return duplicates;
}

/**
 * Makes every name unique: one that occurs once stays, others get the time of their last activity, and a
 * number where even that is the same.
 */
export function getUniqueNames(
  devices: readonly DeviceModel[],
  translator: Translator,
  now: number | undefined,
): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { name } of devices) count.set(name, (count.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { key, name, lastActiveAt } of devices) {
    const time = lastActiveAt && translator.relativeTime(lastActiveAt, now);
    const wanted = count.get(name) === 1 || !time ? name : `${name} (${time})`;
    let unique = wanted;
    for (let number = 2; taken.has(unique); number += 1) unique = `${wanted} ${translator.number(number)}`;
    taken.add(unique);
    names.set(key, unique);
  }
  return names;
}

/** Kinds of devices as users tell them apart. */
export type DeviceGroup = 'computer' | 'phone' | 'tablet' | 'tv' | 'app' | 'other';

const GROUPS: Readonly<Record<DeviceKind, DeviceGroup>> = {
  desktop: 'computer',
  phone: 'phone',
  tablet: 'tablet',
  tv: 'tv',
  wallet: 'app',
  'in-app-browser': 'app',
  watch: 'other',
  bot: 'other',
  'command-line': 'other',
  unknown: 'other',
};

export function getDeviceGroup({ kind }: Pick<DeviceModel, 'kind'>): DeviceGroup {
  return GROUPS[kind];
}

/** An address with its last half hidden: enough to tell two networks apart. */
export function maskAddress(address: string): string {
  const separator = address.includes(':') ? ':' : '.';
  const start = address.split(separator).slice(0, 2).join(separator);
  return separator === ':' ? `${start}:…` : `${start}.•.•`;
}

/** Whether two models of a device show the same. */
export function isSameDevice(before: DeviceRowModel, after: DeviceRowModel): boolean {
  return (Object.keys(after) as (keyof DeviceRowModel)[]).every((name) => {
    const [old, now]: unknown[] = [before[name], after[name]];
    return Object.is(old, now) || (Array.isArray(old) && Array.isArray(now) && isSameArray(name, old, now));
  });
}

function isSameArray(name: keyof DeviceRowModel, before: unknown[], after: unknown[]): boolean {
  return (
    before.length === after.length &&
    before.every((item, index) =>
      // Similar devices are models themselves.
      name === 'similar'
        ? isSameDevice(item as DeviceRowModel, after[index] as DeviceRowModel)
        : Object.is(item, after[index]),
    )
  );
}
