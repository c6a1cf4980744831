import { createTestService, type TestService } from '@user-sessions/service/testing';
import { expect } from 'vitest';
import type { UserSessionCredentials } from '../../src/index.ts';
import {
  type Action,
  type ActionLayer,
  type ActionResult,
  type ActionWindow,
  isKnownError,
  sharedCredentials,
} from './actions.ts';

export const CURRENT = 'this-device';
export const DEVICES = ['phone', 'tablet', 'old'] as const;
const USERS = ['fresh', 'guest'] as const;
export type UserName = (typeof USERS)[number];

const HOUR = 3_600_000;
const TTL = 7 * 24 * HOUR;
/** The window that waits long. */
const PATIENT = 2;
/** Milliseconds of real time in which every action has to come to an end. */
const LONGEST_ACTION = 15_000;

/** Happens just before the request with this number, counted from the start of an action. */
export interface Interference {
  before: number;
  run(world: World): Promise<void>;
}

/** A service with two users, whose devices have the same visitor ids, and one browser that they share. */
export class World {
  readonly test: TestService;
  readonly windows: ActionWindow[];
  readonly credentials: UserSessionCredentials;
  readonly origins = new Set<string>();
  /** The visitor id of each sign-out that was sent since the start of an action. */
  signOuts: string[] = [];
  private requests = 0;
  private interference: Interference | undefined;
  /** Interference under way, which an action that gives up early does not wait for. */
  private happening: Promise<void> | undefined;
  /** Devices that interference signed in or out, as `user/device`. */
  private touched = new Set<string>();
  private user: UserName | undefined = 'fresh';

  private constructor(test: TestService, layer: ActionLayer) {
    this.test = test;
    this.credentials = sharedCredentials(CURRENT, test.tokens);
    // Two windows that give up soon, and one that waits as long as a busy machine needs.
    this.windows = [250, 250, 10_000].map((timeout) =>
      layer({
        url: test.url,
        visitorId: CURRENT,
        credentials: this.credentials,
        fetch: (request) => this.fetch(request),
        timeout,
      }),
    );
  }

  static async create(layer: ActionLayer, session: { enableBlacklist?: boolean } = {}): Promise<World> {
    const test = await createTestService({
      visitorId: CURRENT,
      session,
      devices: [
        { visitorId: 'old', status: 'expired' },
        { visitorId: 'gone', status: 'offline' },
      ],
    });
    await test.store.putAccount({
      did: didOf(test, 'guest'),
      fullName: 'Guest',
      role: 'guest',
      email: null,
      avatar: null,
      approved: true,
      createdAt: 0,
    });
    const world = new World(test, layer);
    for (const visitorId of ['phone', 'tablet']) await test.signIn({ visitorId });
    for (const visitorId of [CURRENT, ...DEVICES])
      await test.signIn({ account: didOf(test, 'guest'), visitorId });
    // Tokens of one second are the same to the client, and it would wait for the next.
    test.clock.now += 5000;
    return world;
  }

  private async fetch(request: Request): Promise<Response> {
    this.origins.add(new URL(request.url).origin);
    this.requests += 1;
    this.test.clock.now += 700;
    if (this.interference?.before === this.requests) {
      this.happening = this.interference.run(this);
      await this.happening;
    }
    if (request.url.endsWith('/logout')) {
      this.signOuts.push((await request.clone().json()).visitorId);
    }
    return this.test.fetch(request);
  }

  /** Signs another user in on the browser, or signs the user out. */
  async switchTo(user: UserName | undefined): Promise<void> {
    this.user = user;
    const account = user && didOf(this.test, user);
    if (user) this.touched.add(`${user}/${CURRENT}`);
    await this.credentials.setTokens(
      account ? await this.test.signIn({ account, visitorId: CURRENT }) : undefined,
    );
  }

  async signInElsewhere(user: UserName, visitorId: string): Promise<void> {
    this.touched.add(`${user}/${visitorId}`);
    await this.test.signIn({ account: didOf(this.test, user), visitorId });
  }

  async signOutElsewhere(user: UserName, visitorId: string): Promise<void> {
    this.touched.add(`${user}/${visitorId}`);
    await this.test.store.endSessions({ userDid: didOf(this.test, user), visitorId }, this.test.clock.now);
  }

  moveClock(hours: number): void {
    this.test.clock.now += hours * HOUR;
  }

  private async listActive(): Promise<Map<UserName, string[]>> {
    const lists = await Promise.all(USERS.map((user) => this.test.activeDevices(didOf(this.test, user))));
    return new Map(USERS.map((user, index) => [user, lists[index] ?? []]));
  }

  /** Acts in a window, and checks everything that has to hold whatever happens. */
  async act(
    window: number,
    action: Action,
    visitorIds: readonly string[],
    { interference, mayRepeat = false }: { interference?: Interference; mayRepeat?: boolean } = {},
  ): Promise<ActionResult> {
    const userBefore = await this.getUser();
    const before = await this.listActive();
    this.requests = 0;
    this.interference = interference;
    this.touched = new Set();
    this.signOuts = [];
    const result = await this.end(this.windows[window]?.act(action, visitorIds), action);
    this.interference = undefined;
    await this.happening;
    this.happening = undefined;
    const after = await this.listActive();

    if (result.error !== undefined) expect(isKnownError(result.error), String(result.error)).toBe(true);

    const targets =
      {
        one: visitorIds.slice(0, 1),
        some: visitorIds.filter((visitorId) => visitorId !== CURRENT),
        others: [...DEVICES, 'late'],
        current: [CURRENT],
      }[action as string] ?? [];
    for (const user of USERS) {
      const isTarget = (visitorId: string) => user === userBefore && targets.includes(visitorId);
      const ended = before.get(user)?.filter((visitorId) => !after.get(user)?.includes(visitorId)) ?? [];
      const wrong = ended.filter(
        (visitorId) => !isTarget(visitorId) && !this.touched.has(`${user}/${visitorId}`),
      );
      expect(wrong, `ended without being asked for, of ${user}`).toEqual([]);
    }

    // What is claimed is true, of the user who asked.
    for (const [visitorId, claim] of Object.entries(result.claims ?? {})) {
      if (claim !== 'signed-out' || !userBefore || this.touched.has(`${userBefore}/${visitorId}`)) continue;
      // A current session that has expired is over, although it was never signed out.
      if (visitorId === CURRENT && (await this.isExpired(userBefore))) continue;
      expect(after.get(userBefore), `claimed as signed out: ${visitorId}`).not.toContain(visitorId);
    }
    for (const { userDid, visitorId, status } of result.rows ?? []) {
      expect(userDid, "another user's row").toBe(userBefore && didOf(this.test, userBefore));
      if (status === 'offline') expect(userBefore && after.get(userBefore)).not.toContain(visitorId);
    }

    if (!mayRepeat) expect(this.signOuts, 'a write was repeated').toEqual([...new Set(this.signOuts)]);
    expect(this.signOuts.every(Boolean), 'a sign-out without a visitor id').toBe(true);
    expect([...this.origins]).toEqual([this.test.url]);
    return result;
  }

  private async isExpired(user: UserName): Promise<boolean> {
    const filter = { userDid: didOf(this.test, user), visitorId: CURRENT };
    const [row] = await this.test.store.listSessions(filter, { offset: 0, limit: 1, order: 'newest-first' });
    return row !== undefined && this.test.clock.now - row.updatedAt > TTL;
  }

  /** The user whose token is on the browser. */
  async getUser(): Promise<UserName | undefined> {
    return (await this.credentials.getRefreshToken()) ? this.user : undefined;
  }

  /** After all faults: the list comes, or only a sign-in is missing. */
  async checkWayOn(): Promise<void> {
    this.test.network.restore();
    const { error, rows } = await this.act(PATIENT, 'list', []);
    if (error === undefined) expect(rows).toBeDefined();
    else {
      expect(error).toMatchObject({ code: 'not-signed-in' });
      await this.switchTo('fresh');
      expect((await this.act(PATIENT, 'list', [])).rows).toBeDefined();
    }
  }

  close(): void {
    this.test.network.restore();
    for (const window of this.windows) window.close();
  }

  private async end(acting: Promise<ActionResult> | undefined, action: string): Promise<ActionResult> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`"${action}" does not come to an end`)), LONGEST_ACTION);
    });
    return Promise.race([acting ?? {}, tooLong]).finally(() => clearTimeout(timer));
  }
}

function didOf(test: TestService, user: UserName): string {
  return user === 'fresh' ? test.did : 'z1guestguestguestguestguestguest';
}
