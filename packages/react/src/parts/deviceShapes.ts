import type { DeviceKind } from '@user-sessions/core/devices';

/** A line drawing for each kind of device, as one SVG path in a square of 24. */
export const deviceShapes: Readonly<Record<DeviceKind, string>> = {
  desktop: `${frame(4, 5.5, 16, 10, 1)}M2.5 18.5h19`,
  phone: `${frame(6.75, 2.75, 10.5, 18.5, 1.75)}M10.75 18.5h2.5`,
  tablet: `${frame(5, 3.5, 14, 17, 1.5)}M10.5 17.75h3`,
  tv: `${frame(3, 5, 18, 12.5, 1)}M8 20h8`,
  watch: `${frame(7, 7, 10, 10, 1.5)}M9 7l.75-4h4.5L15 7M9 17l.75 4h4.5L15 17`,
  wallet: `${frame(3.75, 8.5, 16.5, 10.5, 1.75)}M3.75 10.25v-3.5A1.75 1.75 0 0 1 5.5 5h11.25A1.25 1.25 0 0 1 18 6.25V8.5M16.5 13.75h.01`,
  'in-app-browser': `${frame(4, 3.5, 16, 17, 2.5)}M4 8.25h16M8.5 14.5h7M12.75 11.75l2.75 2.75-2.75 2.75`,
  bot: `${frame(5, 8, 14, 11, 2)}M12 8V4.5M9.25 12.5v1.5M14.75 12.5v1.5M2.75 12v3M21.25 12v3`,
  'command-line': `${frame(3.5, 4.5, 17, 15, 1.5)}M7.5 9l3 3-3 3M12.5 15h4`,
  unknown: `${frame(3.5, 3.5, 17, 17, 8.5)}M9.75 9.75a2.25 2.25 0 1 1 3.4 1.94c-.7.4-1.15.86-1.15 1.81M12 16.25h.01`,
};

/** A rectangle with round corners: left, top, width, height, radius. */
function frame(x: number, y: number, width: number, height: number, r: number): string {
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const across = width - 2 * r;
  const down = height - 2 * r;
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
}
