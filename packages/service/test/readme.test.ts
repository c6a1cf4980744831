import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { differences } from '../contract/differences.ts';
import { createApp } from '../examples/mountInHono.ts';
import { serveOnNode } from '../examples/serveOnNode.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../README.md');

/** The rows of the table under a heading, without its header. */
function tableUnder(heading: string): string[][] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The options in the source. Those of a group have its name in front. */
function optionsInSource(): string[] {
  const [, all = ''] = read('../src/app/options.ts').split('export interface UserSessionAppOptions {');
  const names: string[] = [];
  let group = '';
  for (const line of (all.split('\n}\n')[0] ?? '').split('\n')) {
    const [, indent = '', name = '', type] = /^( +)(\w+)\??:(.*)$/.exec(line) ?? [];
    if (indent === '  ') group = type === '' ? name : '';
    if (name && !(indent === '  ' && group)) names.push(group ? `${group}.${name}` : name);
  }
  return names;
}

describe("the package's README", () => {
  it('lists all options', () => {
    const options = optionsInSource();
    expect(options).toContain('session.ttl');
    expect(tableUnder('Options').map(([name]) => name)).toEqual(options.map((name) => `\`${name}\``));
  });

  it('lists the differences that the contract allows', () => {
    expect(tableUnder('Where it differs')).toEqual(Object.entries(differences));
  });

  it('shows the code that is run here, and where the client is, in the tests of the client', () => {
    const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
    const files = ['vite.config', 'serveOnNode', 'mountInHono'].map((name) => read(`../examples/${name}.ts`));
    expect(blocks.filter((block) => !block?.includes('@user-sessions/core'))).toEqual(files);
  });

  it('serves a SQLite file on Node', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'user-sessions-readme-'));
    const server = await serveOnNode(pathToFileURL(join(folder, 'sessions.db')).href, 0);
    if (!server.listening) await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const info = await fetch(`http://127.0.0.1:${port}/__blocklet__.js?type=json`);
    expect(await info.json()).toMatchObject({ appName: 'Meadow' });
    server.close();
    await once(server, 'close');
    await rm(folder, { recursive: true, force: true });
  });

  it('mounts in a Hono app', async () => {
    const app = await createApp();
    expect(await (await app.request('/')).text()).toBe('The app itself');
    const refused = await app.request('/.well-known/service/api/user-session/myself');
    expect(refused.status).toBe(401);
    expect((await app.request('/__blocklet__.js')).status).toBe(200);
  });
});
