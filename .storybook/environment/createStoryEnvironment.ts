import { onlineManager, QueryClient } from '@tanstack/react-query';
import {
  type BlockletUserSessionService,
  createUserSessionService,
  memoryCredentials,
  type UserSessionCredentials,
} from '@user-sessions/core';
import { createTestService, type TestService, type TestServiceOptions } from '@user-sessions/service/testing';
import { offsetOf } from './clocks.ts';
import { setNetwork } from './networkConditions.ts';
import type { Settings } from './settings.ts';

/** What a story runs on: a user who is signed in to a service inside the page. */
export interface StoryEnvironment extends TestService {
  service: BlockletUserSessionService;
  credentials: UserSessionCredentials;
  queryClient: QueryClient;
  /** The time in the story. Another function after each change of the clock, so that the page notices it. */
  readonly now: () => number;
  /** Sets network and clock, and fetches again what is on screen. */
  set: (next: Partial<Pick<Settings, 'network' | 'clock'>>) => Promise<void>;
}

/** How a story begins. */
export interface StoryOptions extends TestServiceOptions {
  /** Runs before anything is shown. */
  prepare?: ((environment: StoryEnvironment) => void | Promise<void>) | undefined;
}

/** Makes the environment of one story. Nothing that happens in it reaches another story. */
export async function createStoryEnvironment(
  { prepare, ...options }: StoryOptions,
  settings: Settings,
): Promise<StoryEnvironment> {
  clearVisits();
  const address = '192.0.2.44';
  const test = await createTestService({ account: 'many', address, ...options });
  const credentials = memoryCredentials(test.tokens);
  const service = createUserSessionService({ appUrl: test.url, fetch: test.fetch, credentials, retry: 0 });
  const queryClient = new QueryClient();
  const start = test.clock.now;
  let { network, clock } = settings;
  let now = setClock();

  function setClock(): () => number {
    test.clock.now = start + offsetOf(clock);
    return () => test.clock.now;
  }

  function connect(): void {
    setNetwork(test.network, network);
    onlineManager.setOnline(network !== 'offline');
  }

  const environment: StoryEnvironment = {
    ...test,
    service,
    credentials,
    queryClient,
    get now() {
      return now;
    },
    async set(next) {
      const before = { network, clock };
      ({ network, clock } = { ...before, ...next });
      if (network === before.network && clock === before.clock) return;
      if (clock !== before.clock) now = setClock();
      connect();
      const isBack = before.network === 'signed-out' || clock !== before.clock;
      if (isBack && clock !== 'weeks') credentials.setTokens(await test.signIn({ address }));
      void queryClient.invalidateQueries();
    },
  };
  connect();
  await prepare?.(environment);
  return environment;
}

/** Each story is a first visit, unless it says otherwise. */
function clearVisits(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('user-sessions:')) localStorage.removeItem(key);
  }
}
