import { expect } from 'vitest';
import type { ContractSuite } from '../contractCase.ts';
import { send } from '../send.ts';

/** What needs no sign-in: the app's description, CSRF tokens, cross-origin rules, and wrong addresses. */
export const appAndPaths: ContractSuite = {
  name: 'the app and its paths',
  readsOnly: true,
  cases: [
    {
      name: 'describes the app and how long its sessions live',
      async check(service) {
        const response = await send(service, '/__blocklet__.js?type=json');
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toContain('application/json');
        expect(await response.json()).toMatchObject({
          appPid: service.did,
          appId: service.did,
          did: service.did,
          appName: expect.any(String),
          appUrl: service.baseUrl,
          prefix: '/',
          componentId: service.did,
          status: 'running',
          serverVersion: '1.17.12',
          settings: {
            session: { ttl: 604_800, cacheTtl: 3600 },
            federated: {
              master: { appPid: service.did, appUrl: service.baseUrl },
              config: { status: 'approved' },
            },
          },
        });
      },
    },
    {
      name: 'describes the app as a script where JSON is not requested',
      async check(service) {
        const response = await send(service, '/__blocklet__.js');
        expect(response.headers.get('content-type')).toContain('application/javascript');
        expect(await response.text()).toMatch(/window\.blocklet\s*=/);
      },
    },
    {
      name: 'lists the hosts that it trusts',
      async check(service) {
        const response = await send(service, '/api/federated/getTrustedDomains');
        expect(await response.json()).toEqual([
          new URL(service.baseUrl).hostname,
          'member.example.com',
          'alias.example.com',
        ]);
      },
    },
    {
      name: 'refreshes the CSRF token of a client with the cookies',
      async check(service) {
        const { sessionToken } = service.users.owner;
        const refresh = (held: string) =>
          send(service, '/api/did/csrfToken', {
            headers: { cookie: `login_token=${sessionToken}; x-csrf-token=${held}`, 'x-csrf-token': held },
          });
        const first = await refresh('stale');
        expect(first.status).toBe(200);
        const { loginToken, csrfToken } = await first.json();
        expect(loginToken).toBe(sessionToken);
        expect(csrfToken).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
        expect(first.headers.getSetCookie().join()).toContain(`x-csrf-token=${csrfToken}`);
        const second = await refresh(csrfToken);
        expect((await second.json()).csrfToken).toBe(csrfToken);
        expect(second.headers.getSetCookie()).toEqual([]);
      },
    },
    {
      name: 'refuses a CSRF token where a cookie or the header is missing',
      async check(service) {
        for (const [headers, sentence] of [
          [{}, 'login_token is required'],
          [{ cookie: 'login_token=x' }, 'x-csrf-token is required'],
          [{ cookie: 'login_token=x; x-csrf-token=y' }, 'x-csrf-token is required'],
          [{ cookie: 'login_token=x; x-csrf-token=y', 'x-csrf-token': 'z' }, 'x-csrf-token is required'],
        ] as const) {
          const response = await send(service, '/api/did/csrfToken', { headers: { ...headers } });
          expect(response.status).toBe(400);
          expect(await response.text()).toBe(sentence);
        }
      },
    },
    {
      name: 'answers every preflight, and lets any origin read without cookies',
      async check(service) {
        const preflight = await send(service, '/api/user-session/login', {
          method: 'OPTIONS',
          headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
        });
        expect(preflight.status).toBe(204);
        expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
        expect(preflight.headers.get('access-control-allow-headers')).toBe('*');
        const refused = await send(service, '/api/user-session/myself');
        expect(refused.headers.get('access-control-allow-origin')).toBe('*');
        expect(refused.headers.get('access-control-allow-credentials')).toBeNull();
      },
    },
    {
      name: 'answers a wrong path with a web page and status 200, where one is taken',
      async check(service) {
        for (const accept of ['text/html', '*/*', 'application/json, text/plain, */*']) {
          const response = await send(service, '/api/user-sessions/mine', { headers: { accept } });
          expect(response.status).toBe(200);
          expect(response.headers.get('content-type')).toContain('text/html');
          expect(await response.text()).toMatch(/^<!doctype html>/i);
        }
      },
    },
    {
      name: 'answers "Bad request" to a wrong path or method otherwise',
      async check(service) {
        for (const [path, method] of [
          ['/api/user-sessions/mine', 'GET'],
          ['/api/user-sessions/mine', 'POST'],
          ['/api/user-session/myself', 'DELETE'],
          ['/api/user/logout', 'GET'],
        ] as const) {
          const response = await send(service, path, { method });
          expect(response.status).toBe(400);
          expect(await response.text()).toBe('Bad request');
        }
      },
    },
  ],
};
