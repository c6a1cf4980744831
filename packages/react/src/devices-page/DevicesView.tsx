'use client';
import type { SessionPolicy, UserSessionStatus, UserSessionUser } from '@user-sessions/core';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { useTranslator } from '../i18n/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import type { ListQuery } from '../sessions/useListState.ts';
import type { SessionSelection } from '../sign-out/useSessionSelection.ts';
import { DeviceRow, type RowContext } from './device/DeviceRow.tsx';
import type { DeviceModel, DeviceRowModel } from './device/deviceModel.ts';
import type { DevicesPageOptions, DevicesPageQuery } from './devicesPageProps.ts';
import type { DeviceCounts, DevicePage } from './list/devicePage.ts';
import { ListControls } from './list/ListControls.tsx';
import { ListPages } from './list/ListPages.tsx';
import { EmptyList, ListAlertNotice, ListStatusCard } from './list/ListStates.tsx';
import type { ListState } from './list/listState.ts';
import { moveBetweenRows } from './list/moveBetweenRows.ts';
import { SelectionControls, SelectionSummary } from './list/SelectionControls.tsx';
import { ConfirmationDialog } from './sign-out/ConfirmationDialog.tsx';
import { SignOutReport } from './sign-out/SignOutReport.tsx';
import type { useSignOutActions } from './sign-out/useSignOutActions.ts';
import { useFocusFallback } from './useFocusFallback.ts';

/** Everything that the page shows, as plain values: each state of it can be written as a literal. */
export interface DevicesViewProps extends DevicesPageOptions {
  /** The signed-in user's own devices, or another user's. */
  isOwn: boolean;
  user: UserSessionUser | undefined;
  state: ListState;
  current: DeviceRowModel | undefined;
  /** None of the active sessions is this device's. */
  isCurrentUnknown: boolean;
  rows: readonly DeviceRowModel[];
  page: DevicePage | undefined;
  query: ListQuery<DevicesPageQuery>;
  /** Other devices in each status. */
  counts: DeviceCounts;
  /** There is, or may be, another device to sign out. */
  hasOthers: boolean;
  statuses: readonly UserSessionStatus[];
  policy: SessionPolicy | undefined;
  /** The rows are those of the previous page. */
  isUpdating: boolean;
  isFetching: boolean;
  /** `undefined` while nothing is being selected. */
  selection: SessionSelection | undefined;
  onSelectingChange: (isSelecting: boolean) => void;
  onQueryChange: (change: Partial<DevicesPageQuery>) => void;
  onPrefetch: (status: UserSessionStatus) => void;
  onRetry: () => void;
  /** Returns the devices that "sign out all others" is about. */
  otherDevices: () => readonly DeviceModel[];
  actions: ReturnType<typeof useSignOutActions>;
  /** For screen readers. */
  announcement: string;
  /** For everyone. */
  toast: string | undefined;
  announce: (text: string) => void;
  children?: ReactNode;
}

/** The page without its data: what `useDevicesPage` returns goes in, and elements come out. */
export function DevicesView(props: DevicesViewProps) {
  const { isOwn, state, actions, user, children } = props;
  const { text } = useTranslator();
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const report = useRef<HTMLDivElement>(null);
  useFocusFallback(root, report, heading);
  const isBlocked = state.kind !== 'ready' && state.kind !== 'loading';

  return (
    <Sessions.Page ref={root}>
      <Sessions.Header>
        {!props.hideTitle && <Sessions.Title>{text('title')}</Sessions.Title>}
        {!isBlocked && (
          <Sessions.Description>{text(isOwn ? 'description' : 'descriptionOfUser')}</Sessions.Description>
        )}
        {user && <Sessions.User user={user} trustedImageOrigins={props.trustedImageOrigins} />}
        {children}
      </Sessions.Header>
      {isBlocked ? (
        <ListStatusCard
          state={state}
          isFetching={props.isFetching}
          onRetry={props.onRetry}
          onSignInRequired={props.onSignInRequired}
        />
      ) : (
        <DeviceSections view={props} heading={heading} report={report} />
      )}
      <ConfirmationDialog
        confirmation={actions.confirmation}
        policy={props.policy}
        maskAddresses={props.maskAddresses}
        onConfirm={actions.confirm}
        onCancel={actions.cancel}
      />
      {props.toast && <Sessions.Toast>{props.toast}</Sessions.Toast>}
      <Sessions.Announcement>{props.announcement}</Sessions.Announcement>
    </Sessions.Page>
  );
}

function DeviceSections({ view: props, heading, report }: DeviceSectionsProps) {
  const { isOwn, state, current, rows, page, query, selection, actions } = props;
  const { text } = useTranslator();
  const titleId = useId();
  const currentTitleId = useId();
  const end = useRef<HTMLDivElement>(null);
  const row = useRowContext(props);
  const isLoading = state.kind === 'loading';
  const listTitle = text(isOwn ? 'otherDevices' : 'allDevices');

  return (
    <>
      {isOwn && (
        <Sessions.Section aria-labelledby={currentTitleId}>
          <Sessions.SectionTitle id={currentTitleId} className="us-visually-hidden">
            {text('thisDevice')}
          </Sessions.SectionTitle>
          {!isLoading && current ? (
            <Sessions.List aria-label={text('thisDevice')}>
              <DeviceRow device={current} row={row} />
            </Sessions.List>
          ) : !isLoading && props.isCurrentUnknown ? (
            <Sessions.Notice tone="warning">{text('unknownCurrent')}</Sessions.Notice>
          ) : (
            // The list below says that it is loading.
            <Sessions.Skeleton rows={1} aria-hidden />
          )}
        </Sessions.Section>
      )}
      <Sessions.Section aria-labelledby={titleId}>
        <Sessions.SectionHeader>
          <Sessions.SectionTitle id={titleId} ref={heading}>
            {listTitle}
          </Sessions.SectionTitle>
          {isOwn ? <SelectionControls {...props} /> : <Sessions.Badge>{text('viewOnly')}</Sessions.Badge>}
        </Sessions.SectionHeader>
        <SignOutReport box={report} actions={actions} />
        <ListControls {...props} />
        {state.kind === 'ready' && state.alert && (
          <ListAlertNotice
            alert={state.alert}
            dataUpdatedAt={state.dataUpdatedAt}
            isFetching={props.isFetching}
            onRetry={props.onRetry}
          />
        )}
        {!isLoading && rows.length > 1 && (
          <Sessions.SkipLink
            href={`#${titleId}-end`}
            onClick={(event) => {
              // The app's address is the app's own.
              event.preventDefault();
              end.current?.focus();
            }}
          >
            {text('skipList')}
          </Sessions.SkipLink>
        )}
        {isLoading || !page ? (
          <Sessions.Skeleton rows={Math.min(query.pageSize, 6)} />
        ) : rows.length === 0 ? (
          <EmptyList query={query} isOwn={isOwn} />
        ) : (
          <Sessions.List
            aria-label={listTitle}
            aria-busy={props.isUpdating || undefined}
            busy={props.isUpdating}
            onKeyDown={moveBetweenRows}
          >
            {rows.map((device) => (
              <DeviceRow
                key={device.key}
                device={device}
                row={row}
                isSelected={selection && device.canSignOut ? selection.selected.has(device.key) : undefined}
              />
            ))}
          </Sessions.List>
        )}
        {selection && rows.length > 0 && <SelectionSummary {...props} selection={selection} />}
        <div id={`${titleId}-end`} ref={end} tabIndex={-1}>
          <ListPages {...props} />
        </div>
      </Sessions.Section>
    </>
  );
}

interface DeviceSectionsProps {
  view: DevicesViewProps;
  heading: React.RefObject<HTMLHeadingElement | null>;
  report: React.RefObject<HTMLDivElement | null>;
}

/** What all rows share. The same object until a part of it changes, so that rows do not render again. */
function useRowContext(props: DevicesViewProps): RowContext {
  const { actions, selection, renderIcon, maskAddresses, onReportSession, onRenameSession, announce } = props;
  const { isOnline, requestConfirmation, retryDevice } = actions;
  const onToggle = selection?.toggle;
  return useMemo(
    () => ({
      isOnline,
      requestConfirmation,
      retryDevice,
      onToggle,
      renderIcon,
      maskAddresses,
      canReport: onReportSession !== undefined,
      onRenameSession,
      announce,
    }),
    [
      isOnline,
      requestConfirmation,
      retryDevice,
      onToggle,
      renderIcon,
      maskAddresses,
      onReportSession,
      onRenameSession,
      announce,
    ],
  );
}
