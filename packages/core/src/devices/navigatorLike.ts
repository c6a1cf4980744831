/** The parts of `navigator` that tell of the device. */
export interface NavigatorLike {
  userAgent?: string | undefined;
  maxTouchPoints?: number | undefined;
  userAgentData?: UserAgentData | undefined;
}

/** @see https://wicg.github.io/ua-client-hints/#navigatoruadata */
export interface UserAgentData {
  brands?: readonly { brand: string; version: string }[] | undefined;
  getHighEntropyValues(hints: string[]): Promise<UserAgentHints>;
}

/** The answers that are read; a browser may leave out any. */
export interface UserAgentHints {
  platform?: string | undefined;
  /** On Windows 13 and more for Windows 11, 1 to 12 for Windows 10. */
  platformVersion?: string | undefined;
  model?: string | undefined;
}
