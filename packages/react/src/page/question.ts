import type { UserSession } from '@user-sessions/core';

/** What a person is asked before anything ends. */
export type Question =
  /** One other device; `report` means that it was not this person's doing. */
  | { about: 'device'; session: UserSession; name: string; report?: boolean | undefined }
  /** This very session. */
  | { about: 'here' }
  /** All other devices; `count` where it is known. */
  | { about: 'others'; count: number | undefined }
  /** A selection. */
  | { about: 'several'; visitorIds: readonly string[] };
