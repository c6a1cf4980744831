'use client';
import { forwardRef, type ReactNode, useEffect, useId, useImperativeHandle, useRef } from 'react';
import { createPart, type PartProps, renderPart } from './createPart.ts';

/**
 * A confirmation: a native modal `<dialog>`. Its first button gets the focus, so put the safe one first.
 * Escape closes it, and the focus returns to where it was.
 */
export const Dialog = forwardRef<HTMLDialogElement, DialogProps>(function Dialog(props, ref) {
  const { open, onClose, title, description, children, ...rest } = props;
  const titleId = useId();
  const descriptionId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useImperativeHandle<HTMLDialogElement | null, HTMLDialogElement | null>(ref, () => dialog.current);

  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      dialog.current?.querySelector('button')?.focus();
    } else if (!open) dialog.current?.close();
  }, [open]);

  const content = open && (
    <>
      <h2 className="us-dialog-title" id={titleId}>
        {title}
      </h2>
      <p className="us-dialog-description" id={descriptionId}>
        {description}
      </p>
      {children}
    </>
  );
  const element = {
    'aria-labelledby': titleId,
    'aria-describedby': descriptionId,
    ...rest,
    onClose,
    children: content,
  };
  return renderPart('dialog', 'dialog', element, {}, dialog);
});

/** Props of `Sessions.Dialog`. */
export interface DialogProps extends Omit<PartProps<'dialog'>, 'onClose' | 'open' | 'title'> {
  open: boolean;
  /** Called when it has closed, by whichever means. */
  onClose: () => void;
  title: ReactNode;
  /** What will happen. */
  description: ReactNode;
}

/** Devices named in a `Dialog`. */
export const DialogDevices = createPart('ul', 'dialog-devices');
