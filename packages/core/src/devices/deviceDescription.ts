/**
 * What a device is, as far as its user agent tells. A wallet or an app's browser is called that, on
 * whichever device it runs; a game console is a `tv`; a headset or a car is `unknown`, though named.
 */
export type DeviceKind =
  | 'desktop'
  | 'phone'
  | 'tablet'
  | 'tv'
  | 'watch'
  | 'wallet'
  | 'in-app-browser'
  | 'bot'
  | 'command-line'
  | 'unknown';

/** A device in words. Every string is free of control and bidi characters, and short. */
export interface DeviceDescription {
  readonly kind: DeviceKind;
  /** For users, in English: "Chrome on Windows", "ArcWallet on iPhone", "Unknown device". */
  readonly name: string;
  /** "Chrome", "ArcWallet", "curl"; `undefined` where unknown. */
  readonly browser?: string | undefined;
  /** The major version: "131". */
  readonly browserVersion?: string | undefined;
  /** "Windows", "macOS", "iOS", "Android", ...; `undefined` where unknown. */
  readonly system?: string | undefined;
  /** Only where the user agent tells the truth: browsers freeze it on Windows, macOS and Android. */
  readonly systemVersion?: string | undefined;
  /** "Pixel 8", "iPad"; never the frozen "K". */
  readonly model?: string | undefined;
}
