const realUrl: string | undefined = import.meta.env.BLOCKLET_APP_URL;

/** The product that this demo plays, or the real one whose sessions it shows. */
export const app = {
  /** @default 'Meadow' */
  name: realUrl ? new URL(realUrl).host : 'Meadow',
  /** The address of a real app, where the demo was started with one. */
  realUrl,
} as const;
