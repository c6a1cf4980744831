import { mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { federationOf } from './federation.mjs';
import { seedUsers } from './seedUsers.mjs';

// The vendor's real service, whole, on SQLite in memory. Prints one line of JSON when it listens: the
// `RunningService` of the contract but its functions. Stops at SIGTERM.
//
// Environment: PORT (any free one), BLACKLIST=1 (revoked tokens stop working), SERVICE_LOG (a file).

const folder = mkdtempSync(join(tmpdir(), 'user-sessions-conformance-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
// The process that started this one has ended.
if (!process.stdin.isTTY) process.stdin.resume().once('end', () => process.exit(0));
for (const name of ['core', 'services', 'modules/certificate-manager']) {
  mkdirSync(join(folder, name), { recursive: true });
}

Object.assign(process.env, {
  // The vendor's switch for SQLite in memory; the routes are the same.
  NODE_ENV: 'test',
  ABT_NODE_DATA_DIR: folder,
  ABT_NODE_LOG_DIR: join(folder, 'logs'),
  ABT_NODE_IGNORE_USE_POSTGRES: 'true',
  ABT_NODE_CACHE_SQLITE_PATH: join(folder, 'cache.db'),
  ABT_NODE_SESSION_SECRET: 'conformance-session-secret',
});

// What the vendor's packages print is kept out of standard output, whose first line is the answer.
const log = openSync(process.env.SERVICE_LOG ?? '/dev/null', 'w');
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk, encoding, callback) => {
    writeSync(log, chunk);
    (typeof encoding === 'function' ? encoding : callback)?.();
    return true;
  };
}
const answer = (line) => writeSync(1, `${line}\n`);

try {
  answer(JSON.stringify(await start()));
} catch (error) {
  answer(error.stack);
  process.exit(1);
}

async function start() {
  // Only now, since these packages read the environment while they load.
  const require = createRequire(import.meta.url);
  const { fromRandom } = require('@ocap/wallet');
  const { types } = require('@ocap/mcrypto');
  const server = fromRandom();
  const app = fromRandom({ role: types.RoleType.ROLE_APPLICATION });
  const memberPid = fromRandom({ role: types.RoleType.ROLE_APPLICATION }).address;
  const did = app.address;
  const port = Number(process.env.PORT ?? 0) || (await findFreePort());
  const baseUrl = `http://127.0.0.1:${port}`;

  const node = await startNode(require, server);
  await installApp(node, { app, baseUrl, federated: federationOf({ did, memberPid, baseUrl }) });
  const users = await seedUsers(require, node, { did, memberPid, nodeSk: server.secretKey });

  const service = require('@abtnode/blocklet-services')(node, {
    sessionSecret: process.env.ABT_NODE_SESSION_SECRET,
  });
  const daemon = await startDaemon(require, node, server);
  await listen(createFront({ did, service, daemon }), port);
  return { baseUrl, did, memberPid, users };
}

async function startNode(require, server) {
  const createNode = require('@abtnode/core');
  const { runSchemaMigrations } = require('@abtnode/core/lib/migrations');
  await runSchemaMigrations({ dataDir: folder, blocklets: [], printInfo() {}, printSuccess() {} });
  return createNode({
    name: 'conformance',
    description: 'conformance',
    dataDir: folder,
    nodeSk: server.secretKey,
    nodePk: server.publicKey,
    nodeDid: server.address,
    nodeOwner: { did: server.address, pk: server.publicKey },
    port: 8089,
    version: '1.17.12',
    mode: 'production',
    routing: { provider: 'default', adminPath: '/admin/' },
    runtimeConfig: {},
    webWalletUrl: 'https://wallet.example.com',
    didDomain: 'did.example.com',
    enableFileSystemIsolation: false,
  });
}

async function installApp(node, { app, baseUrl, federated }) {
  const did = app.address;
  const meta = {
    name: did,
    did,
    title: 'Conformance',
    description: 'Conformance',
    version: '1.0.0',
    group: 'gateway',
    specVersion: '1.2.9',
    environments: [],
    interfaces: [
      { type: 'web', name: 'publicUrl', path: '/', prefix: '*', port: 'BLOCKLET_PORT', protocol: 'http' },
    ],
  };
  await node.states.blocklet.addBlocklet({ meta, appPid: did, source: 3, status: 6, children: [] });
  await node.states.blocklet.updateBlocklet(did, {
    environments: [
      { key: 'BLOCKLET_APP_URL', value: baseUrl },
      { key: 'BLOCKLET_APP_SK', value: app.secretKey },
    ],
  });
  await node.states.blockletExtras.addMeta({ did, meta: { did, name: did } });
  await node.states.blockletExtras.setConfigs(did, [
    { key: 'BLOCKLET_APP_SK', value: app.secretKey, secure: true },
    { key: 'BLOCKLET_APP_CHAIN_TYPE', value: 'arcblock' },
  ]);
  await node.states.blockletExtras.setSettings(did, {
    session: {
      salt: 'conformance-salt',
      ttl: 7 * 24 * 60 * 60,
      cacheTtl: 60 * 60,
      enableBlacklist: process.env.BLACKLIST === '1',
    },
    federated,
  });
}

/** The daemon answers GraphQL and `__blocklet__.js`. */
async function startDaemon(require, node, server) {
  process.env.ABT_NODE_PORT = String(await findFreePort());
  process.env.ABT_NODE_SK = server.secretKey;
  node.collectorPath = dirname(require.resolve('@blocklet/form-collector'));
  node.themeBuilderPath = dirname(require.resolve('@blocklet/theme-builder'));
  const daemon = require('@abtnode/webapp/blocklet')(node);
  daemon.listen(Number(process.env.ABT_NODE_PORT), '127.0.0.1');
  return daemon;
}

/** Stands in for nginx: names the app in a header, and sends the app's description to the daemon. */
function createFront({ did, service, daemon }) {
  return createServer((request, response) => {
    Object.assign(request.headers, {
      'x-blocklet-did': did,
      'x-blocklet-component-id': did,
      'x-path-prefix': '/',
      'x-group-path-prefix': '/',
    });
    if (/\/__(meta|blocklet)__\.js(\?|$)/.test(request.url)) daemon.app(request, response);
    else service(request, response);
  });
}

async function findFreePort() {
  const server = createServer();
  await listen(server, 0);
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
}
