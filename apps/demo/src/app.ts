// The demo's server puts it there.
const realUrl = document.querySelector<HTMLMetaElement>('meta[name=blocklet-app-url]')?.content;

/** The app that this demo plays, or the real one whose sessions it shows. */
export const app = {
  /** @default 'Meadow' */
  name: realUrl ? new URL(realUrl).host : 'Meadow',
  /** The address of a real app, where the demo was started with one. */
  realUrl,
} as const;
