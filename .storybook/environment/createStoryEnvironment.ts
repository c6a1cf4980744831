import { onlineManager, QueryClient } from '@tanstack/react-query';
import {
  createEmbeddedSession,
  type EmbeddedSession,
  type EmbeddedSessionOptions,
  someTime,
} from '../../packages/react/test/createEmbeddedSession.ts';
import { offsetOf } from './clocks.ts';
import { conditionOf } from './networkConditions.ts';
import type { Settings } from './settings.ts';

/** What a story plays on: a person, signed in to a service that runs in the page itself. */
export interface StoryEnvironment extends EmbeddedSession {
  queryClient: QueryClient;
  /** The environment's own time. Another function once the clock was set, so that the page learns of it. */
  readonly now: () => number;
  /** Answers some requests in the service's place; `undefined` lets one through. */
  intercept: (answer: Intercept) => void;
  /** Sets network and clock; whatever is on screen is then read again. */
  set: (next: Partial<Pick<Settings, 'network' | 'clock'>>) => Promise<void>;
}

/** What may answer in the service's place. */
export type Intercept = (request: Request) => Response | Promise<Response> | undefined;

/** How a story begins. */
export interface StoryOptions extends EmbeddedSessionOptions {
  /** Sets the scene before anything is shown. */
  prepare?: ((environment: StoryEnvironment) => void | Promise<void>) | undefined;
}

/** Makes the environment of a story's own: nothing that happens in it reaches another. */
export async function createStoryEnvironment(
  { prepare, ...options }: StoryOptions,
  settings: Settings,
): Promise<StoryEnvironment> {
  forgetVisits();
  let { network, clock } = settings;
  let count = 0;
  let intercept: Intercept = () => undefined;
  const session = await createEmbeddedSession({
    ...options,
    address: '192.0.2.44',
    through: (service) => async (request) =>
      (await intercept(request)) ?? conditionOf(network).answer(request, service, ++count),
  });
  const queryClient = new QueryClient();
  let now = startClock(session, clock);
  onlineManager.setOnline(network !== 'offline');

  const environment: StoryEnvironment = {
    ...session,
    queryClient,
    get now() {
      return now;
    },
    intercept(answer) {
      intercept = answer;
    },
    async set(next) {
      const before = { network, clock };
      ({ network, clock } = { ...before, ...next });
      if (clock !== before.clock) now = startClock(session, clock);
      if (network === before.network && clock === before.clock) return;
      onlineManager.setOnline(network !== 'offline');
      const isBack = before.network === 'signed-out' || before.clock !== clock;
      if (isBack && clock !== 'weeks') session.credentials.setTokens(await session.signIn(options));
      void queryClient.invalidateQueries();
    },
  };
  await prepare?.(environment);
  return environment;
}

function startClock({ clock }: EmbeddedSession, name: string): () => number {
  clock.now = someTime + offsetOf(name);
  return () => clock.now;
}

/** Each story is a first visit, unless it says otherwise. */
function forgetVisits(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('user-sessions:')) localStorage.removeItem(key);
  }
}
