import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BlockletUserSessionService,
  createUserSessionService,
  isUserSessionError,
  memoryCredentials,
} from '../index.ts';

const secrets = {
  sessionToken: 'session.c2VjcmV0.token',
  refreshToken: 'refresh-secret',
  visitorId: 'visitor-secret',
};

const row = fc.record(
  {
    id: fc.oneof(fc.string(), fc.constant(null)),
    visitorId: fc.oneof(fc.constant(secrets.visitorId), fc.string()),
    userDid: fc.string(),
    updatedAt: fc.oneof(fc.date({ noInvalidDate: true }).map(String), fc.string()),
    status: fc.oneof(fc.constantFrom('online', 'offline'), fc.anything()),
    ua: fc.anything(),
    extra: fc.anything(),
  },
  { requiredKeys: [] },
);
const paging = fc.record({
  page: fc.nat(),
  pageSize: fc.nat(),
  total: fc.nat(),
  pageCount: fc.oneof(fc.nat(3), fc.constant(Number.MAX_SAFE_INTEGER), fc.double()),
});
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.record({ list: fc.array(fc.oneof(row, fc.jsonValue())), paging }).map((page) => JSON.stringify(page)),
  fc
    .record({ user: fc.record({ did: fc.string() }), nextToken: fc.string(), nextRefreshToken: fc.string() })
    .map((answer) => JSON.stringify(answer)),
  fc.array(row).map((list) => JSON.stringify({ data: { getUserSessions: { list, paging: {} } } })),
  // A service that echoes what it was sent.
  fc.constant(JSON.stringify({ error: secrets })),
);
const status = fc.oneof(
  fc.constantFrom(200, 200, 200, 201, 301, 400, 401, 403, 404, 408, 429, 500, 503),
  fc.integer({ min: 200, max: 599 }),
);
const headers = fc.dictionary(
  fc.constantFrom('content-type', 'date', 'retry-after', 'location', 'set-cookie', 'etag'),
  fc.oneof(
    fc.constantFrom('0', '99999', 'text/html', 'application/json'),
    fc.string({ unit: 'grapheme-ascii' }),
  ),
);
const answer = fc.record({ body, status, headers, fails: fc.integer({ min: 0, max: 9 }) });

const calls: readonly ((service: BlockletUserSessionService) => Promise<unknown>)[] = [
  (service) => service.getMyLoginSessions(),
  (service) => service.getUserSessions({ did: 'z1someone' }),
  (service) => service.getSessionsOnThisDevice(),
  (service) => service.getSignedInUser(),
  (service) => service.loginByUserSession({ id: 'id-secret', appPid: 'app', userDid: 'z1someone' }),
  (service) => service.signOutSession('visitor-secret-2'),
  (service) => service.signOutOtherSessions(),
  (service) => service.signOut(),
];

const empty = new Set([101, 204, 205, 304]);

describe('the client, whatever the service answers', () => {
  it('rejects with a UserSessionError only, reveals no secret, and comes to an end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...calls),
        async (answers, call) => {
          let requests = 0;
          const service = createUserSessionService({
            appUrl: 'http://app.test',
            retry: 0,
            credentials: memoryCredentials(secrets),
            async fetch() {
              const next = answers[requests++ % answers.length];
              if (!next || next.fails === 0) throw new TypeError('Failed to fetch');
              const text = empty.has(next.status) ? null : next.body;
              return new Response(text, { status: next.status, headers: next.headers });
            },
          });
          const error: unknown = await call(service).then(
            () => undefined,
            (reason) => reason,
          );
          expect(error === undefined || isUserSessionError(error)).toBe(true);
          const shown = describeAll(error);
          for (const secret of [...Object.values(secrets), 'id-secret']) expect(shown).not.toContain(secret);
          // The most that pages without end can cost: three listings of a thousand, twice.
          expect(requests).toBeLessThan(6100);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** All that an error would show in a log: its message, stack, own properties and causes. */
function describeAll(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const properties = JSON.stringify(Object.entries(error), (_key, value) =>
    value instanceof Error ? undefined : value,
  );
  return `${error.message} ${error.stack} ${properties} ${describeAll(error.cause)}`;
}
