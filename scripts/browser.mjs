export const chromiumArgs = [];
export function findBrowser() { return '/usr/bin/chromium'; }
