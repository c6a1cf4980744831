import { useEffect, useRef } from 'react';
import type { Device } from './DeviceRow';
import { Button } from './ui/Button';

interface ConfirmSignOutProps {
  /** `undefined` while nothing is asked. */
  device: Device | undefined;
  onConfirm: (device: Device) => void;
  onClose: () => void;
}

export function ConfirmSignOut({ device, onConfirm, onClose }: ConfirmSignOutProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (device) dialog.current?.showModal();
    else dialog.current?.close();
  }, [device]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby="confirm-title"
      className="m-auto max-w-sm rounded-xl border border-border bg-card p-6 text-foreground shadow-lg backdrop:bg-black/50"
      onClose={onClose}
    >
      <h2 id="confirm-title" className="text-lg font-semibold">
        Sign out {device?.name}?
      </h2>
      <p className="mt-2 text-sm text-muted-foreground">It will need to sign in again to use your account.</p>
      <div className="mt-6 flex justify-end gap-2">
        <Button variant="outline" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="destructive"
          onClick={() => {
            if (device) onConfirm(device);
            onClose();
          }}
        >
          Sign out
        </Button>
      </div>
    </dialog>
  );
}
