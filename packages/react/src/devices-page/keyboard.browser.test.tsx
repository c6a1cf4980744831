import { describe, expect, it, vi } from 'vitest';
import { manyDevices } from '../../test/manyDevices.ts';
import { getFocusedName, showPage } from '../../test/showPage.tsx';

const focused = () => expect.poll(getFocusedName);
const heardLast = (heard: string[]) => expect.poll(() => heard.at(-1));

describe('with the keyboard alone, a user', () => {
  it('finds a device and signs it out', async () => {
    const { settled, tabTo, press, heard, activeDevices } = await showPage({ devices: manyDevices(12) });
    await settled();
    await tabTo('Search devices');
    await press('vivaldi windows');
    await heardLast(heard).toBe('1–1 of 1');
    await tabTo('Sign out Vivaldi on Windows');
    await press('{Enter}');
    await focused().toBe('Cancel');
    await press('{Tab}{Enter}');
    await heardLast(heard).toBe('Vivaldi on Windows was signed out.');
    expect(await activeDevices()).toHaveLength(12);
    expect(await activeDevices()).not.toContain('device-8');
    await focused().not.toBe('BODY');
  });

  it('signs out all other devices', async () => {
    const { settled, tabTo, press, heard, activeDevices } = await showPage();
    await settled();
    await tabTo('Sign out all other devices');
    await press('{Enter}');
    await focused().toBe('Cancel');
    await press('{Tab}{Enter}');
    await expect.poll(() => heard).toEqual(['Signing out 0 of 3…', '3 devices were signed out.']);
    expect(await activeDevices()).toEqual(['this-device']);
    await focused().toBe('Other devices');
  });

  it('selects two devices and signs them out', async () => {
    const { settled, tabTo, press, heard, activeDevices } = await showPage();
    await settled();
    await tabTo('Select');
    await press('{Enter}');
    await focused().toBe('Select all 3 on this page');
    await tabTo('Select Firefox on Windows');
    await press(' ');
    await heardLast(heard).toBe('1 selected');
    await press('{ArrowDown}');
    await focused().toBe('Select Safari on iPhone');
    await press(' ');
    await heardLast(heard).toBe('2 selected');
    await tabTo('Sign out 2 devices', '{Shift>}{Tab}{/Shift}');
    await press('{Enter}');
    await focused().toBe('Cancel');
    await press('{Tab}{Enter}');
    await heardLast(heard).toBe('2 devices were signed out.');
    expect(await activeDevices()).toEqual(['opera', 'this-device']);
    await focused().not.toBe('BODY');
  });

  it('changes the status and goes to another page', async () => {
    const expired = manyDevices(12, { status: 'expired', lastActiveAt: undefined });
    const { settled, tabTo, press, heard } = await showPage({
      devices: expired,
      props: { onSignInRequired: () => {} },
    });
    await settled();
    await tabTo(/^Active/);
    await press('{ArrowRight}');
    await focused().toMatch(/^Expired/);
    await heardLast(heard).toBe('1–10 of 12');
    await tabTo('Next page');
    await press('{Enter}');
    await heardLast(heard).toBe('11–12 of 12');
    await focused().toBe('Next page');
  });

  it('renames a device', async () => {
    const onRenameSession = vi.fn(async () => {});
    const { settled, tabTo, press, heard } = await showPage({ props: { onRenameSession } });
    await settled();
    await tabTo(/^Safari on iPhone/);
    await press('{Enter}');
    await tabTo('Name of Safari on iPhone');
    await press('{Control>}a{/Control}My phone{Enter}');
    await heardLast(heard).toBe('Name saved.');
    expect(onRenameSession).toHaveBeenCalledWith(
      expect.objectContaining({ visitorId: 'iphone' }),
      'My phone',
    );
    await focused().toBe('Name of Safari on iPhone');
  });

  it('reaches this device, the controls and then row by row, in the order of the page', async () => {
    const { settled, screen, press } = await showPage();
    await settled();
    const headings = [...screen.container.querySelectorAll('h2, h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual(['Devices', 'This device', 'Other devices']);
    const reached: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await press('{Tab}');
      reached.push(getFocusedName().replace(/(?:Active now|Active \d).*/, ''));
    }
    expect(reached).toEqual(
      [
        expect.stringMatching(/This device$/),
        'Sign out of this device',
        'Select',
        'Sign out all other devices',
        'Active3',
        'Skip the list',
        'Firefox on Windows',
        'Sign out Firefox on Windows',
        'Safari on iPhone',
        'Sign out Safari on iPhone',
        'Opera on Linux',
        'Sign out Opera on Linux',
      ].map((name) =>
        typeof name === 'string' && name === 'Active3' ? expect.stringMatching(/^Active/) : name,
      ),
    );
  });

  it('reaches the button of the tenth row in at most 14 presses of Tab, and can skip the list', async () => {
    const { settled, tabTo, press, screen } = await showPage({ devices: manyDevices(24) });
    await settled();
    const buttons = screen.container.querySelectorAll<HTMLElement>('.us-list > .us-item > .us-button');
    const tenth = buttons[10]?.getAttribute('aria-label') ?? '';
    const address = location.href;
    const toSkip = await tabTo('Skip the list');
    expect(document.activeElement?.getBoundingClientRect().height).toBeGreaterThan(10);
    await press('{Enter}');
    expect(location.href).toBe(address);
    const back = await tabTo(tenth, '{Shift>}{Tab}{/Shift}');
    expect(toSkip + back).toBeLessThanOrEqual(14);
    await press('{Tab}');
    await focused().toMatch(/^Per page/);
  });

  it('goes from row to row with the arrow keys, Home and End', async () => {
    const { settled, tabTo, press } = await showPage();
    await settled();
    await tabTo('Sign out Firefox on Windows');
    await press('{ArrowDown}');
    await focused().toBe('Sign out Safari on iPhone');
    await press('{End}');
    await focused().toBe('Sign out Opera on Linux');
    await press('{ArrowDown}');
    await focused().toBe('Sign out Opera on Linux');
    await press('{Home}');
    await focused().toBe('Sign out Firefox on Windows');
    await press('{Shift>}{Tab}{/Shift}{ArrowDown}');
    await focused().toMatch(/^Safari on iPhone/);
  });
});
