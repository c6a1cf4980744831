import type { UserSession } from '@user-sessions/core';
import { describeDevice } from '@user-sessions/core/devices';
import { Button } from './ui/Button';

export interface Device {
  visitorId: string;
  name: string;
}

interface DeviceRowProps {
  session: UserSession;
  isCurrent: boolean;
  isPending: boolean;
  hasFailed: boolean;
  isOnline: boolean;
  onSignOut: (device: Device) => void;
}

export function DeviceRow({ session, isCurrent, isPending, hasFailed, isOnline, onSignOut }: DeviceRowProps) {
  const { visitorId, ua, updatedAt, lastLoginIp } = session;
  const { name } = describeDevice(ua);
  return (
    <li className="flex items-center gap-4 p-4" aria-busy={isPending}>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {name}{' '}
          {isCurrent && (
            <span className="rounded-full bg-primary px-2 py-0.5 text-xs text-primary-foreground">
              This device
            </span>
          )}
        </p>
        <p className="truncate text-sm text-muted-foreground">
          {updatedAt && new Date(updatedAt).toLocaleString()} · {lastLoginIp}
        </p>
        {hasFailed && (
          <p role="alert" className="text-sm text-destructive">
            {name} is still signed in.
          </p>
        )}
      </div>
      {!isCurrent && (
        <Button
          variant="destructive"
          aria-label={`Sign out ${name}`}
          disabled={!isOnline || isPending}
          onClick={() => onSignOut({ visitorId, name })}
        >
          {isPending ? 'Signing out…' : 'Sign out'}
        </Button>
      )}
    </li>
  );
}
