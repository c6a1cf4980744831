import type { DeviceKind } from '@user-sessions/core/devices';
import { forwardRef } from 'react';
import type { PartProps } from './createPart.ts';
import { deviceShapes } from './deviceShapes.ts';
import { renderPart } from './renderPart.ts';

/** A drawing of a kind of device. It says nothing that the name beside it does not. */
export const Icon = forwardRef<HTMLSpanElement, IconProps>(function Icon({ kind, ...props }, ref) {
  return renderPart(
    'span',
    'icon',
    {
      'aria-hidden': true,
      children: (
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
          <path d={deviceShapes[kind]} />
        </svg>
      ),
      ...props,
    },
    { kind },
    ref,
  );
});

/** Props of `Sessions.Icon`. */
export interface IconProps extends PartProps<'span'> {
  kind: DeviceKind;
}
