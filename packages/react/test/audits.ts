import checkerUrl from 'accessibility-checker-engine/ace-window.js?url';
import axe from 'axe-core';
import { vi } from 'vitest';

/** What axe finds in an element: rule and explanation. */
export async function runAxe(element: Element): Promise<string[]> {
  await afterMotion();
  const { violations } = await axe.run(element);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${id}: ${failureSummary}`));
}

/**
 * What IBM's Equal Access checker calls a failure (WCAG 2.2 A and AA): rule, message and element. It does not see
 * the text of the label around a row's checkbox, which is read but not shown; axe and the tests by role do.
 */
export async function runEqualAccess(element: Element): Promise<string[]> {
  await afterMotion();
  const { Checker } = await loadEqualAccess();
  // It notes there which texts it could not judge by colour.
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const { results } = await new Checker().check(element, ['WCAG_2_2']);
  log.mockRestore();
  return results
    .filter(({ value: [kind, result] }) => kind === 'VIOLATION' && result === 'FAIL')
    .filter(({ ruleId, snippet }) => !(ruleId === 'label_content_exists' && snippet.includes('us-checkbox')))
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}

interface EqualAccess {
  Checker: new () => {
    check(element: Element, guidelines: string[]): Promise<{ results: EqualAccessResult[] }>;
  };
}

interface EqualAccessResult {
  ruleId: string;
  message: string;
  snippet: string;
  value: [kind: string, result: string];
}

let equalAccess: Promise<EqualAccess> | undefined;

/** The checker is a script that defines a global. */
function loadEqualAccess(): Promise<EqualAccess> {
  equalAccess ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = checkerUrl;
    script.onload = () => resolve((globalThis as unknown as { ace: EqualAccess }).ace);
    script.onerror = reject;
    document.head.append(script);
  });
  return equalAccess;
}

/** Waits for what fades in. What moves without end, such as a spinner, is not waited for. */
async function afterMotion(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
}
