import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createAppProxy, readAppUrl } from '../server/appProxy.ts';

const servers: Server[] = [];

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return `http://127.0.0.1:${address.port}`;
}

/** An app that keeps what it was asked, and answers with the headers it was given. */
async function startApp(headers: Record<string, string | string[]> = {}, status = 200) {
  const asked: IncomingMessage[] = [];
  const url = await listen((incoming, response) => {
    asked.push(incoming);
    response.writeHead(status, headers).end('{}');
  });
  return { url, asked };
}

const startProxy = (appUrl: string) => listen(createAppProxy(new URL(appUrl)));

/** Asks with any headers, the ones that `fetch` keeps to itself included. */
async function ask(url: string, headers: Record<string, string> = {}) {
  const sent = request(url, { headers });
  sent.end();
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  if (!answer) throw new Error('No answer came.');
  answer.resume();
  return answer;
}

describe('the proxy to a real app', () => {
  afterEach(async () => {
    for (const server of servers.splice(0)) server.close();
  });

  it('asks as a page of the app would', async () => {
    const app = await startApp();
    const proxy = await startProxy(app.url);
    await ask(`${proxy}/.well-known/service/api/did/session?a=1`, {
      origin: proxy,
      referer: `${proxy}/own-theme`,
      'x-blocklet-visitor-id': 'v',
    });
    expect(app.asked[0]?.url).toBe('/.well-known/service/api/did/session?a=1');
    expect(app.asked[0]?.headers).toMatchObject({
      host: new URL(app.url).host,
      origin: app.url,
      referer: `${app.url}/own-theme`,
      'x-blocklet-visitor-id': 'v',
    });
  });

  it('keeps the path that an app lives below', async () => {
    const app = await startApp();
    const proxy = await startProxy(`${app.url}/shop/`);
    await ask(`${proxy}/__blocklet__.js?type=json`);
    expect(app.asked[0]?.url).toBe('/shop/__blocklet__.js?type=json');
  });

  it('does not pass off a stranger’s page as the app’s own', async () => {
    const app = await startApp();
    const proxy = await startProxy(app.url);
    for (const origin of ['https://elsewhere.example', 'null']) {
      expect((await ask(proxy, { origin })).statusCode).toBe(403);
    }
    expect(app.asked).toHaveLength(0);
  });

  it('sends no cookies but the app’s own', async () => {
    const app = await startApp({ 'set-cookie': 'own=1; Path=/' });
    const proxy = await startProxy(app.url);
    const cookie = 'another_server=secret; login_token=t; own=1; vid=v';
    await ask(proxy, { cookie });
    await ask(proxy, { cookie });
    await ask(proxy, { cookie: 'another_server=secret' });
    expect(app.asked.map(({ headers }) => headers.cookie)).toEqual([
      'login_token=t; vid=v',
      'login_token=t; own=1; vid=v',
      undefined,
    ]);
  });

  it('makes cookies fit plain HTTP on this machine', async () => {
    const app = await startApp({
      'set-cookie': [
        'login_token=a; Path=/; Domain=app.example.com; Expires=Wed, 24 Nov 2027 00:00:00 GMT; Secure; SameSite=Lax',
        'secure=domain; SameSite=None; Secure; Partitioned',
      ],
    });
    const { headers } = await ask(await startProxy(app.url));
    expect(headers['set-cookie']).toEqual([
      'login_token=a; Path=/; Expires=Wed, 24 Nov 2027 00:00:00 GMT; SameSite=Lax',
      'secure=domain; SameSite=Lax',
    ]);
  });

  it('follows no redirect: those within the app stay here, those to elsewhere are left as they are', async () => {
    const within = await startApp({ location: '/.well-known/service/login?a=1' }, 302);
    const absolute = await listen(({ headers }, response) => {
      response.writeHead(302, { location: `http://${headers.host}/login` }).end();
    });
    const elsewhere = await startApp({ location: 'https://elsewhere.example/' }, 302);
    expect((await ask(await startProxy(within.url))).headers.location).toBe('/.well-known/service/login?a=1');
    expect((await ask(await startProxy(absolute))).headers.location).toBe('/login');
    expect((await ask(await startProxy(elsewhere.url))).headers.location).toBe('https://elsewhere.example/');
    expect(within.asked).toHaveLength(1);
  });

  it('answers 502 where the app cannot be reached', async () => {
    const app = await startApp();
    const proxy = await startProxy(app.url);
    const server = servers.shift();
    server?.close();
    server?.closeAllConnections();
    expect((await ask(proxy)).statusCode).toBe(502);
  });

  it('says so where the address is none', () => {
    expect(readAppUrl(undefined)).toBeUndefined();
    expect(readAppUrl('https://app.example.com/shop?a#b')?.href).toBe('https://app.example.com/shop');
    for (const given of ['app.example.com', 'file:///etc/passwd', 'localhost:8080']) {
      expect(() => readAppUrl(given)).toThrow('BLOCKLET_APP_URL');
    }
  });
});
