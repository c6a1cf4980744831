'use client';
import { useTranslator } from '../i18n/useTranslator.ts';
import * as Sessions from '../parts/index.ts';
import { useNow } from '../provider/clock.ts';
import { useUserKey } from '../provider/context.ts';
import { useListState } from '../sessions/useListState.ts';
import { DevicesView } from './DevicesView.tsx';
import type { DevicesPageProps } from './devicesPageProps.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useMyDeviceLists, useUserDeviceLists } from './list/useDeviceLists.ts';
import { useDevicesPage } from './useDevicesPage.ts';

/**
 * The page that shows users where they are signed in, and lets them sign devices out. It works without props
 * inside a `UserSessionProvider`.
 *
 * @example
 * <UserSessionProvider>
 *   <DevicesPage />
 * </UserSessionProvider>
 */
export function DevicesPage(props: DevicesPageProps) {
  const userKey = useUserKey();
  const { did } = props;
  return (
    <Sessions.Root now={useNow()} {...getRootProps(props)}>
      <ErrorBoundary fallback={(retry) => <BrokenPage onRetry={retry} />}>
        {/* Another user is another page: no state of the first one is left. */}
        {did === undefined ? (
          <MyDevices key={userKey} {...props} />
        ) : (
          <UserDevices key={`${userKey} ${did}`} {...props} did={did} />
        )}
      </ErrorBoundary>
    </Sessions.Root>
  );
}

function MyDevices(props: DevicesPageProps) {
  const { appUrl, refetchInterval } = props;
  const [query, setQuery] = useListState(props);
  const lists = useMyDeviceLists({ query, appUrl, refetchInterval });
  return <DevicesView {...props} {...useDevicesPage(props, query, setQuery, lists)} />;
}

function UserDevices(props: DevicesPageProps & { did: string }) {
  const { did, appUrl, refetchInterval } = props;
  const [query, setQuery] = useListState(props);
  const lists = useUserDeviceLists(did, { query, appUrl, refetchInterval });
  return <DevicesView {...props} {...useDevicesPage(props, query, setQuery, lists)} />;
}

function BrokenPage({ onRetry }: { onRetry: () => void }) {
  const { text } = useTranslator();
  return (
    <Sessions.Notice tone="danger" role="alert">
      <p>{text('broken')}</p>
      <Sessions.Button onClick={onRetry}>{text('tryAgain')}</Sessions.Button>
    </Sessions.Notice>
  );
}

/** The props of the outermost element: all but those of the page and its list. */
function getRootProps(props: DevicesPageProps) {
  const {
    did: _did,
    children: _children,
    onSignInRequired: _onSignInRequired,
    onReportSession: _onReportSession,
    onRenameSession: _onRenameSession,
    getSessionLabel: _getSessionLabel,
    resolveLocation: _resolveLocation,
    maskAddresses: _maskAddresses,
    renderIcon: _renderIcon,
    hideTitle: _hideTitle,
    includeFederated: _includeFederated,
    trustedImageOrigins: _trustedImageOrigins,
    appUrl: _appUrl,
    refetchInterval: _refetchInterval,
    query: _query,
    defaultQuery: _defaultQuery,
    onQueryChange: _onQueryChange,
    ...root
  } = props;
  return root;
}
