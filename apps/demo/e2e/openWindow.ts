import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** Opens a page with cookies and a storage of its own, as a private window has. */
export async function openWindow(
  browser: Browser,
  options?: BrowserContextOptions,
): Promise<{ page: Page; said: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  // Less than a test may take, so that one that hangs says where.
  page.setDefaultTimeout(20_000);
  /** Warnings and errors in its console. */
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) said.push(message.text());
  });
  return { page, said };
}

/** Signs in at the demo, and waits until the devices page knows this device. */
export async function signIn(page: Page, url: string, account: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: account }).click();
  await seeThisDevice(page);
}

/** Waits until the devices page knows this device: the region alone holds a placeholder first. */
export function seeThisDevice(page: Page): Promise<void> {
  return page.getByRole('region', { name: 'This device' }).getByText('Active now').waitFor();
}

/** How many sessions of each status the service holds for the user of a page. */
export function countSessions(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const status of ['online', 'expired', 'offline']) {
      const address = `/.well-known/service/api/user-session/myself?pageSize=1&status=${status}`;
      const { paging }: { paging: { total: number } } = await (await fetch(address)).json();
      counts[status] = paging.total;
    }
    return counts;
  });
}
