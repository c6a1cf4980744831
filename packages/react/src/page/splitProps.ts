import type { SessionListOptions } from '../hooks/sessionListOptions.ts';
import type { DevicesPageOptions, DevicesPageProps } from './devicesPageProps.ts';

/** Tells the page's own options from those of its list, and both from the props of the outermost element. */
export function splitProps(props: DevicesPageProps) {
  const {
    did,
    children,
    onSignInRequired,
    onReportSession,
    onRenameSession,
    getSessionLabel,
    resolveLocation,
    maskAddresses,
    paging,
    appUrl,
    page,
    defaultPage,
    onPageChange,
    pageSize,
    status,
    defaultStatus,
    onStatusChange,
    refetchInterval,
    ...root
  } = props;
  const options: DevicesPageOptions = {
    onSignInRequired,
    onReportSession,
    onRenameSession,
    getSessionLabel,
    resolveLocation,
    maskAddresses,
    paging,
  };
  // Taken apart and put together again, value and callback are still given both or neither.
  const list = {
    appUrl,
    page,
    defaultPage,
    onPageChange,
    pageSize,
    status,
    defaultStatus,
    onStatusChange,
    refetchInterval,
  } as SessionListOptions;
  return { did, children, options, list, root };
}
