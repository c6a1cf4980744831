import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHost } from './buildHost.ts';
import { startNext } from './buildNext.ts';
import type { Host } from './hosts.ts';
import type { Measures } from './measure.ts';
import { launch } from './openHost.ts';
import { unpackInto } from './pack.ts';
import { type Visit, visitHost } from './visitHost.ts';

/** A shade less than asked for, since measured colours are rounded to whole numbers. */
const TEXT = 4.48;
const CONTROL = 2.98;

/**
 * Holds every host to the same promises.
 *
 * @param kitchen where the apps are built; the packed packages are put there
 * @param hosts the first of them has no styles of its own: what all others are held against
 */
export function checkHosts(kitchen: string, hosts: readonly Host[]): void {
  let browser: Browser;
  let plain: Measures;
  beforeAll(async () => {
    mkdirSync(kitchen, { recursive: true });
    unpackInto(kitchen);
    browser = await launch();
  });
  afterAll(() => browser.close());

  describe.each(hosts)('in a host: $name', (host) => {
    let visit: Visit;
    const views = (part: '' | ' dialog' = '') =>
      Object.entries(visit.views).filter(([view]) => view.endsWith(' dialog') === (part !== ''));

    beforeAll(async () => {
      const built = await buildHost(host, kitchen);
      const { at, stop } = host.build === 'next' ? await startNext(built) : { at: built, stop() {} };
      visit = await visitHost(browser, host, at).finally(stop);
      plain ??= view(visit, 'light 1000');
    });

    it('keeps the shape that it has without any styles around it', () => {
      const found = differences(view(visit, 'light 1000'), plain);
      expect(found.filter((text) => !host.leaves?.some((start) => text.startsWith(start)))).toEqual([]);
    });

    it('stands in rows: icon, name, button', () => {
      for (const [width, { places, sizes }] of views()) {
        expect(places.name?.x, width).toBeGreaterThan((places.icon?.x ?? 0) + 20);
        expect(places.button?.width, width).toBeLessThan((places.item?.width ?? 0) * 0.7);
        expect(sizes.smallest / sizes.text, width).toBeGreaterThan(0.74);
        expect(sizes.smallest, width).toBeGreaterThan(10);
      }
    });

    it('has room for all of it, at 1000 and at 320 pixels', () => {
      for (const [width, { overflowing }] of views()) expect(overflowing, width).toEqual([]);
    });

    it('is as light or dark as the host', () => {
      for (const [width, { scheme }] of [...views(), ...views(' dialog')]) {
        expect(scheme, width).toBe(
          host.name.endsWith(' dark') || width.startsWith('dark') ? 'dark' : 'light',
        );
      }
    });

    it('can be read', () => {
      expect(
        [...views(), ...views(' dialog')].flatMap(([width, { texts }]) => tooFaint(width, texts, TEXT)),
      ).toEqual([]);
    });

    it('has controls that can be seen', () => {
      expect(
        [...views(), ...views(' dialog')].flatMap(([width, { controls }]) =>
          tooFaint(width, controls, CONTROL),
        ),
      ).toEqual([]);
      expect(
        views(' dialog').every(([, { controls }]) => controls.some(({ name }) => name === 'focus ring')),
      ).toBe(true);
    });

    it('asks in the middle of the window, on an opaque ground', () => {
      for (const [width, { dialog }] of views(' dialog')) {
        if (!dialog) throw new Error('There is no dialog.');
        const { window } = dialog;
        const content = dialog.width < window.content ? window.content : window.width;
        expect(Math.abs(dialog.x + dialog.width / 2 - content / 2), width).toBeLessThan(9);
        expect(Math.abs(dialog.y + dialog.height / 2 - window.height / 2), width).toBeLessThan(9);
        expect(dialog.width, width).toBeLessThanOrEqual(Math.min(480, window.width - 16));
        expect(dialog.alpha, width).toBe(1);
        expect(dialog.padding, width).toBeGreaterThanOrEqual(16);
        expect(dialog.backdrop, width).toBeGreaterThan(0.2);
      }
    });

    it.runIf(host.look)('takes on its look', () => {
      const { accent, radius } = view(visit, 'light 1000');
      if (host.look?.radius) expect(radius).toBeCloseTo(host.look.radius * 1.5, 0);
      if (host.look?.accent) expect(hueOf(accent)).toBeCloseTo(hueOf(host.look.accent), -1.3);
    });

    it('has nothing to say on the console', () => {
      expect(visit.problems).toEqual([]);
    });
  });
}

function view(visit: Visit, name: string): Measures {
  const found = visit.views[name];
  if (!found) throw new Error(`Nothing was seen at ${name}.`);
  return found;
}

function tooFaint(
  view: string,
  seen: readonly { name: string; text?: string; ratio: number }[],
  least: number,
) {
  const faint = seen.filter(({ ratio }) => ratio < least);
  return [...new Set(faint.map(({ name, text = '', ratio }) => `${view}: ${name} ${text} ${ratio}`))];
}

function differences(one: Measures, other: Measures): string[] {
  return Object.entries(other.boxes).flatMap(([slot, box]) =>
    Object.entries(box)
      .filter(([property, value]) => !isSame(one.boxes[slot]?.[property], value))
      .map(([property, value]) => `${slot}: ${property} is ${one.boxes[slot]?.[property]}, not ${value}`),
  );
}

/** The same, or a number that differs by what a host's odd text size is rounded to. */
function isSame(one: string | undefined, other: string): boolean {
  return one === other || Math.abs(Number(one) - Number(other)) < 0.05;
}

function hueOf(color: string | readonly number[]): number {
  const [r = 0, g = 0, b = 0] = typeof color === 'string' ? parse(color) : color;
  const max = Math.max(r, g, b);
  const spread = max - Math.min(r, g, b);
  if (spread === 0) return 0;
  const hue = max === r ? ((g - b) / spread) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return (hue * 60 + 360) % 360;
}

function parse(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
