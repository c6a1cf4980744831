import type { DeviceKind } from '@user-sessions/core/devices';
import { forwardRef } from 'react';
import { type PartProps, renderPart } from './createPart.ts';
import { deviceShapes } from './deviceShapes.ts';

/** A drawing of a kind of device. Hidden from screen readers, since the name beside it says the same. */
export const Icon = forwardRef<HTMLSpanElement, IconProps>(function Icon(
  { kind, system, children, ...props },
  ref,
) {
  const drawing = children ?? (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={deviceShapes[kind]} />
    </svg>
  );
  const icon = { 'aria-hidden': true, ...props, children: drawing };
  return renderPart('span', 'icon', icon, { kind, system: system?.toLowerCase() }, ref);
});

/** Props of `Sessions.Icon`. */
export interface IconProps extends PartProps<'span'> {
  kind: DeviceKind;
  /** The operating system, for the tint: "Windows", "macOS". */
  system?: string | undefined;
}

/** A drawing for a whole state: a shield, no connection, signed out. */
export const StatusIcon = forwardRef<HTMLSpanElement, StatusIconProps>(function StatusIcon(
  { shape, ...props },
  ref,
) {
  const drawing = (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      <path d={STATUS_SHAPES[shape]} />
    </svg>
  );
  return renderPart('span', 'status-icon', { 'aria-hidden': true, children: drawing, ...props }, {}, ref);
});

/** Props of `Sessions.StatusIcon`. */
export interface StatusIconProps extends PartProps<'span'> {
  shape: keyof typeof STATUS_SHAPES;
}

const STATUS_SHAPES = {
  shield: 'M12 3l7 2.5v5.25c0 4.4-2.9 8.2-7 9.75-4.1-1.55-7-5.35-7-9.75V5.5zM8.75 11.75l2.25 2.25 4.25-4.5',
  offline:
    'M4 4l16 16M8.5 16.25a5 5 0 0 1 7 0M5.6 13.1a9 9 0 0 1 3.6-2.1M2.75 9.9A13 13 0 0 1 7 7.2M12 6.25c3.5 0 6.8 1.35 9.25 3.65M15.1 11.2c1.25.4 2.35 1.05 3.3 1.9M12 19.5h.01',
  'signed-out':
    'M10 4.75H6.75A1.75 1.75 0 0 0 5 6.5v11a1.75 1.75 0 0 0 1.75 1.75H10M14.75 8l4 4-4 4M18.5 12H10',
  warning: 'M12 4.25l8.5 14.75h-17zM12 10v4M12 16.5h.01',
} as const;
