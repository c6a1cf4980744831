import { chromium } from 'playwright';
import { readFileSync } from 'node:fs';
const [out, zoom, ...files] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const p = await b.newPage({ viewport: { width: 1560, height: 300 } });
await p.setContent('<body style="margin:4px;background:#c0f;display:flex;flex-wrap:wrap;gap:6px;align-items:start;font:12px sans-serif">' + files.map(f => `<div style="background:#fff"><div>${f.split('/').pop()}</div><img style="zoom:${zoom}" src="data:image/png;base64,${readFileSync(f).toString('base64')}"></div>`).join(''));
await p.screenshot({ path: out, fullPage: true });
await b.close();
