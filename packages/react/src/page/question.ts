import type { UserSession } from '@user-sessions/core';

/** What a person is asked before anything ends. */
export type Question =
  /** One other device; `report` means that it was not this person's doing. */
  | { about: 'device'; session: UserSession; name: string; report?: boolean | undefined }
  /** This very session. */
  | { about: 'here' }
  /** All other devices, and how many they are. */
  | { about: 'others'; count: number }
  /** A selection. */
  | { about: 'several'; visitorIds: readonly string[] };
