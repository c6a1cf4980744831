import fc from 'fast-check';
import { ACTIONS, type Action, type ActionLayer } from './actions.ts';
import { FAULTS } from './faults.ts';
import { DEVICES, type UserName, World } from './world.ts';

/** One step of a walk, which shows itself in a failure by its text. */
class Step {
  constructor(
    readonly text: string,
    readonly run: (world: World) => Promise<void>,
  ) {}

  [fc.toStringMethod](): string {
    return this.text;
  }
}

/** Faults that a network has. What happens to users and clocks has steps of its own. */
export const NETWORK_FAULTS = FAULTS.filter(
  ({ name, before }) => before && !/clock|sign-in|elsewhere|expired/.test(name),
);

const user = fc.constantFrom<UserName>('fresh', 'guest');
const device = fc.constantFrom(...DEVICES, 'late');

const event: fc.Arbitrary<Step> = fc.oneof(
  fc
    .option(user, { nil: undefined, freq: 4 })
    .map((to) => new Step(`switch to ${to}`, (world: World) => world.switchTo(to))),
  fc
    .tuple(user, device)
    .map(
      ([who, where]) =>
        new Step(`${who} signs in on ${where}`, (world: World) => world.signInElsewhere(who, where)),
    ),
  fc
    .tuple(user, fc.constantFrom(...DEVICES, 'this-device'))
    .map(
      ([who, where]) =>
        new Step(`${who} is signed out on ${where}`, (world: World) => world.signOutElsewhere(who, where)),
    ),
  fc
    .constantFrom(-48, -1, 1, 25, 100, 200)
    .map(
      (hours) =>
        new Step(`the clock moves by ${hours} hours`, async (world: World) => world.moveClock(hours)),
    ),
);

/** An action, in every other case with a fault, and in every other with something that happens during it. */
export const action: fc.Arbitrary<Step> = fc
  .record({
    window: fc.nat(1),
    action: fc.constantFrom<Action>(...ACTIONS),
    visitorIds: fc.uniqueArray(device, { minLength: 1, maxLength: 3 }),
    fault: fc.option(fc.constantFrom(...NETWORK_FAULTS), { nil: undefined, freq: 2 }),
    interference: fc.option(fc.tuple(fc.integer({ min: 1, max: 8 }), event), { nil: undefined, freq: 2 }),
  })
  .map(({ window, action: what, visitorIds, fault, interference }) => {
    const [before, happens] = interference ?? [];
    const text = `${what} ${visitorIds} in window ${window}, with ${fault?.name ?? 'no fault'}`;
    const during = before && happens ? { before, run: happens.run } : undefined;
    return new Step(happens ? `${text}; before request ${before}, ${happens.text}` : text, async (world) => {
      await fault?.before?.(world);
      // A token that expires in the middle makes the service ignore what was sent with it.
      await world.act(window, what, visitorIds, { mayRepeat: true, ...(during && { interference: during }) });
      world.test.network.restore();
    });
  });

/** A property: whatever the steps, each action keeps its promises, and there is a way on at the end. */
export function walk(layer: ActionLayer, length: number) {
  const steps = fc.array(fc.oneof({ weight: 3, arbitrary: action }, { weight: 1, arbitrary: event }), {
    minLength: length,
    maxLength: length,
    size: 'max',
  });
  return fc.asyncProperty(steps, async (all) => {
    const world = await World.create(layer);
    try {
      for (const step of all) {
        await step.run(world).catch((error) => {
          throw new Error(`After "${step.text}": ${error instanceof Error ? error.message : error}`);
        });
      }
      await world.checkWayOn();
    } finally {
      world.close();
    }
  });
}
