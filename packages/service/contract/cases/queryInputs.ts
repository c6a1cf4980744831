import { expect } from 'vitest';
import type { ContractCase, ContractSuite } from '../contractCase.ts';
import type { RunningService } from '../contractSubject.ts';
import { send } from '../send.ts';

type QueryFor = (service: RunningService) => string;

const listing = (teamDid: string, rest: string) =>
  `{ getUserSessions(input: { teamDid: "${teamDid}", query: {}, ${rest} }) { code } }`;

/** Refused while it runs: status 200, and the reason beside empty data. */
const refused: readonly [name: string, query: QueryFor, message: string | RegExp][] = [
  [
    'page 0',
    ({ did }) => listing(did, 'paging: { page: 0 }'),
    'Invalid paging parameter: "page" must be greater than or equal to 1',
  ],
  [
    'page size -1',
    ({ did }) => listing(did, 'paging: { pageSize: -1 }'),
    'Invalid paging parameter: "pageSize" must be greater than or equal to 1',
  ],
  [
    'half a page',
    ({ did }) => listing(did, 'paging: { page: 1.5 }'),
    'Invalid paging parameter: "page" must be an integer',
  ],
  ['an unreadable team', () => listing('zOther', ''), 'Invalid teamDid: zOther'],
  [
    "another team's data",
    ({ users }) => listing(users.member.did, ''),
    "You cannot request other blocklet's data",
  ],
  ['no team', () => '{ getUserSessions { code } }', "You cannot request other blocklet's data"],
  [
    'a sign-out without a user',
    ({ did }) => `{ logoutUser(input: { teamDid: "${did}" }) { code } }`,
    'userDid is required',
  ],
  ['a user without a DID', ({ did }) => `{ getUser(input: { teamDid: "${did}" }) { code } }`, /./],
];

/** Refused by the schema: status 400. */
const invalid: readonly [name: string, query: QueryFor, message: string | RegExp][] = [
  ['an unknown query', () => '{ nope }', 'Cannot query field "nope" on type "Query".'],
  [
    'an unknown field',
    ({ did }) => `{ getUserSessions(input: { teamDid: "${did}" }) { list { bogus } } }`,
    'Cannot query field "bogus" on type "UserSession".',
  ],
  [
    'an unknown argument',
    () => '{ getUserSessions(bogus: 1) { code } }',
    'Unknown argument "bogus" on field "Query.getUserSessions".',
  ],
  ['a list without fields', () => '{ getUserSessions { list } }', /must have a selection of subfields/],
  [
    'a number for a team',
    () => '{ getUserSessions(input: { teamDid: 3 }) { code } }',
    'String cannot represent a non string value: 3',
  ],
];

/** What the GraphQL endpoint refuses, and how. */
export const queryInputs: ContractSuite = {
  name: 'what a query is refused for',
  readsOnly: true,
  cases: [
    ...refused.map(([name, query, message]) => refusal(name, 200, query, message)),
    ...invalid.map(([name, query, message]) => refusal(name, 400, query, message)),
    {
      name: 'answers 200 to a syntax error',
      async check(service) {
        const response = await send(service, '/api/gql', {
          as: service.users.owner,
          json: { query: '{ bro' },
        });
        expect(response.status).toBe(200);
        expect(await response.json()).toEqual({
          code: 'internal',
          error: 'Syntax Error: Expected Name, found <EOF>.',
        });
      },
    },
    {
      name: 'answers 400 to an empty query and to a body without one',
      async check(service) {
        for (const json of [{ query: '' }, { query: '  ' }, {}]) {
          const response = await send(service, '/api/gql', { as: service.users.owner, json });
          expect(response.status).toBe(400);
          expect(await response.json()).toEqual({
            code: 'invalid query',
            error: 'Please provide a valid query',
          });
        }
      },
    },
    {
      name: 'answers 400 to a query body that is not JSON',
      async check(service) {
        const response = await send(service, '/api/gql', {
          as: service.users.owner,
          text: '{bro',
          headers: { 'content-type': 'application/json' },
        });
        expect(response.status).toBe(400);
        expect(await response.json()).toBe('JSON parse error');
      },
    },
    {
      name: 'answers 400 to variables that are not an object',
      async check(service) {
        const json = { query: '{ __typename }', variables: 'x' };
        expect((await send(service, '/api/gql', { as: service.users.owner, json })).status).toBe(400);
      },
    },
    {
      name: 'answers 400 to variables and operations that are missing or do not fit',
      async check(service) {
        const query = 'query A ($i: RequestUserSessionsInput!) { getUserSessions(input: $i) { code } }';
        for (const json of [
          { query },
          { query, variables: { i: { bogus: 1 } } },
          { query: 'query A { __typename }', operationName: 'B' },
          { query: 'query A { __typename } query B { __typename }' },
        ]) {
          const response = await send(service, '/api/gql', { as: service.users.owner, json });
          expect(response.status).toBe(400);
          expect(Object.keys(await response.json())).toEqual(['errors']);
        }
      },
    },
    {
      name: 'answers a query that is not text without an internal error',
      async check(service) {
        const json = { query: [1] };
        expect((await send(service, '/api/gql', { as: service.users.owner, json })).status).toBe(400);
      },
    },
    {
      name: 'sends no stack traces',
      async check(service) {
        const json = { query: listing('zOther', '') };
        const text = await (await send(service, '/api/gql', { as: service.users.owner, json })).text();
        expect(text).not.toMatch(/stack|\.js|node_modules/);
      },
    },
  ],
};

function refusal(name: string, status: number, query: QueryFor, message: string | RegExp): ContractCase {
  return {
    name: `answers ${status} and the reason to ${name}`,
    async check(service) {
      const json = { query: query(service) };
      const response = await send(service, '/api/gql', { as: service.users.owner, json });
      expect(response.status).toBe(status);
      expect((await response.json()).errors[0].message).toMatch(message);
    },
  };
}
