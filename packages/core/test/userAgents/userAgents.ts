import { appUserAgents } from './appUserAgents.ts';
import { desktopUserAgents } from './desktopUserAgents.ts';
import type { KnownUserAgent } from './knownUserAgent.ts';
import { largeScreenUserAgents } from './largeScreenUserAgents.ts';
import { otherUserAgents } from './otherUserAgents.ts';
import { phoneUserAgents } from './phoneUserAgents.ts';

/** User agents that real clients send, each with the public page or file that has it. */
export const userAgents: KnownUserAgent[] = [
  ...desktopUserAgents,
  ...phoneUserAgents,
  ...largeScreenUserAgents,
  ...appUserAgents,
  ...otherUserAgents,
];
