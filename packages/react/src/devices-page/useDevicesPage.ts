'use client';
import { useCallback, useMemo, useState } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import { useNow } from '../provider/clock.ts';
import { useLastVisit } from '../sessions/useLastVisit.ts';
import { type ListQuery, useClampPage } from '../sessions/useListState.ts';
import { useSessionSelection } from '../sign-out/useSessionSelection.ts';
import { usePendingSignOuts, useSignOutFailures } from '../sign-out/useSignOutStates.ts';
import type { DevicesViewProps } from './DevicesView.tsx';
import {
  createDescribeSession,
  createDevices,
  type DeviceModel,
  type DeviceRowModel,
  findDuplicates,
  getBadge,
  getUniqueNames,
} from './device/deviceModel.ts';
import { useKnownLocation, useLocations } from './device/useLocations.ts';
import type { DevicesPageProps, DevicesPageQuery } from './devicesPageProps.ts';
import { countOtherDevices, type DevicePage, getDevicePage } from './list/devicePage.ts';
import { getEmptyText, getListState } from './list/listState.ts';
import { type DeviceLists, useCurrent } from './list/useDeviceLists.ts';
import { useSignOutActions } from './sign-out/useSignOutActions.ts';
import { useListAnnouncements, useMessages } from './useMessages.ts';

/** Gathers everything that the page shows and does, as plain props of `DevicesView`. */
export function useDevicesPage(
  props: DevicesPageProps,
  query: ListQuery<DevicesPageQuery>,
  setQuery: (change: Partial<DevicesPageQuery>) => void,
  lists: DeviceLists,
): DevicesViewProps {
  const { did, appUrl, getSessionLabel, resolveLocation } = props;
  const isOwn = did === undefined;
  const translator = useTranslator();
  const now = useNow();
  const { announcement, toast, announce, notify } = useMessages();
  const current = useCurrent(lists, appUrl, isOwn);
  const { isNew } = useLastVisit();
  const pending = usePendingSignOuts();
  const failures = useSignOutFailures();
  const actions = useSignOutActions({ ...props, translator, announce, notify });
  const { canSignOut } = actions;
  const [isSelecting, setSelecting] = useState(false);

  const [describe] = useState(createDescribeSession);
  const naming = useMemo(
    () => ({
      translator,
      describe,
      getSessionLabel,
      current: isOwn ? { visitorId: current.visitorId, device: current.device } : undefined,
    }),
    [translator, describe, getSessionLabel, isOwn, current.visitorId, current.device],
  );
  const currentSession = current.session;
  const currentModel = useMemo(
    () => (currentSession ? createDevices([currentSession], naming)[0] : undefined),
    [currentSession, naming],
  );
  const shownSessions = lists.shown?.sessions;
  const others = useMemo(
    () => createDevices(shownSessions ?? [], naming).filter(({ key }) => key !== currentModel?.key),
    [shownSessions, naming, currentModel?.key],
  );
  const duplicates = useMemo(() => findDuplicates(others), [others]);
  const isSeparate = ({ key, latest }: DeviceModel) =>
    isSelecting || pending.has(key) || failures.has(key) || isNew(latest);
  const getLocation = useKnownLocation();
  const isCurrentCounted = currentModel !== undefined && query.status === 'online';
  const page: DevicePage | undefined = lists.shown && {
    ...getDevicePage({
      devices: others,
      list: lists.shown,
      query,
      isCurrentCounted,
      isSeparate,
      getFoundText: ({ address }) => getLocation(address),
    }),
  };

  const onScreen = [
    ...(currentModel ? [currentModel] : []),
    ...(page?.entries ?? []).flatMap(({ device, similar }) => [device, ...similar]),
  ];
  const locations = useLocations(onScreen, resolveLocation);
  const uniqueNames = getUniqueNames(onScreen, translator, now);
  const state = getListState({
    lists,
    isOnline: actions.isOnline,
    isVisitorPending: isOwn && current.isPending,
  });
  const toRow = (device: DeviceModel, similar: readonly DeviceModel[] = []): DeviceRowModel => {
    const { key, latest, address } = device;
    const isCurrent = key === currentModel?.key;
    return {
      ...device,
      uniqueName: uniqueNames.get(key) ?? device.name,
      isCurrent,
      isActiveNow: isCurrent && state.kind === 'ready' && !state.alert,
      location: latest.location ?? (address && locations.get(address)),
      badge: isCurrent
        ? undefined
        : getBadge(device, {
            isNew: isOwn && isNew(latest),
            isDuplicate: duplicates.has(key),
            now,
            ttl: current.policy?.ttl,
          }),
      canSignOut: isOwn && canSignOut && device.status !== 'offline',
      isPending: pending.has(key),
      error: failures.get(key),
      similar: similar.map((other) => toRow(other)),
    };
  };
  const rows = (page?.entries ?? []).map(({ device, similar }) => toRow(device, similar));

  const selectable = useSelectableKeys(rows);
  const selection = useSessionSelection(selectable);
  const counts = countOtherDevices(lists, { key: currentModel?.key });
  useClampPage(
    getPageBeforeEnd(lists, query),
    useCallback((page: number) => setQuery({ page }), [setQuery]),
  );
  useListAnnouncements(announce, {
    summary: page && describePage(page, query, isOwn, translator),
    queryKey: JSON.stringify(query),
    loading: state.kind === 'loading' ? translator.text('loading') : undefined,
    online: translator.text('online'),
    offline: actions.isOnline ? undefined : translator.text('offlineTitle'),
  });

  return {
    isOwn,
    user: lists.user,
    state,
    current: currentModel && toRow(currentModel),
    isCurrentUnknown: isOwn && !current.isSessionPending && !currentModel,
    rows,
    page,
    query,
    counts,
    // A count that failed may be any number.
    hasOthers: counts.online !== 0 || (lists.isComplete && counts.expired !== 0),
    statuses: lists.statuses,
    policy: current.policy,
    isUpdating: lists.isUpdating,
    isFetching: lists.isFetching,
    selection: isSelecting ? selection : undefined,
    onSelectingChange: (next) => {
      selection.clear();
      setSelecting(next);
    },
    onQueryChange: setQuery,
    onPrefetch: lists.prefetch,
    onRetry: async () => {
      const { error } = await lists.refetch();
      // The words on the page are the same as before, so nothing else would say it.
      if (error) announce(translator.error(error));
    },
    otherDevices: useOtherDevices(lists, naming, currentModel?.key),
    actions: {
      ...actions,
      confirm: () => {
        selection.clear();
        setSelecting(false);
        actions.confirm();
      },
    },
    announcement,
    toast,
    announce,
  };
}

/** The last page that may have rows, where the part of a long list that was asked for has none. */
function getPageBeforeEnd({ shown, isUpdating }: DeviceLists, { page, pageSize }: ListQuery) {
  if (isUpdating || !shown || shown.sessions.length > 0 || shown.offset === 0) return undefined;
  return Math.max(1, Math.min(page - 1, Math.ceil((shown.total ?? Number.POSITIVE_INFINITY) / pageSize)));
}

/** The devices that "sign out all others" would sign out, as far as they are loaded. */
function useOtherDevices(
  { lists: { online, expired } }: DeviceLists,
  naming: Parameters<typeof createDevices>[1],
  currentKey: string | undefined,
): () => DeviceModel[] {
  return () =>
    createDevices([...(online?.sessions ?? []), ...(expired?.sessions ?? [])], naming).filter(
      ({ key }) => key !== currentKey,
    );
}

/** The keys of the rows that can be selected; the same array while they are the same. */
function useSelectableKeys(rows: readonly DeviceRowModel[]): readonly string[] {
  const selectable = rows.filter(({ canSignOut, isPending }) => canSignOut && !isPending);
  const keys = selectable.map(({ key }) => key).join('\n');
  return useMemo(() => keys.split('\n').filter(Boolean), [keys]);
}

function describePage(
  { from, to, total, entries }: DevicePage,
  query: DevicesPageQuery,
  isOwn: boolean,
  translator: ReturnType<typeof useTranslator>,
): string {
  if (entries.length === 0) return getEmptyText(query, isOwn, translator);
  const { text } = translator;
  return total === undefined ? text('rangeOpen', { from, to }) : text('range', { from, to, total });
}
