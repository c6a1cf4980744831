import { expect } from 'vitest';
import { ask } from '../ask.ts';
import type { ContractCase, ContractSuite } from '../contractCase.ts';

const asNumber = (key: string, value: unknown) => detail(key, 'number.base', 'must be a number', { value });

const refused: readonly [query: string, found: ReturnType<typeof detail>][] = [
  ...['page', 'pageSize'].flatMap((key): [string, ReturnType<typeof detail>][] => [
    [`${key}=0`, detail(key, 'number.min', 'must be greater than or equal to 1', { limit: 1, value: 0 })],
    [`${key}=-1`, detail(key, 'number.min', 'must be greater than or equal to 1', { limit: 1, value: -1 })],
    [`${key}=1.5`, detail(key, 'number.integer', 'must be an integer', { value: 1.5 })],
    [`${key}=abc`, asNumber(key, 'abc')],
    [`${key}=`, asNumber(key, '')],
    [`${key}=0x10`, asNumber(key, '0x10')],
    [`${key}=Infinity`, asNumber(key, 'Infinity')],
    [
      `${key}=9007199254740993`,
      detail(key, 'number.unsafe', 'must be a safe number', { value: '9007199254740993' }),
    ],
    [`${key}=1&${key}=2`, asNumber(key, ['1', '2'])],
  ]),
  ['status=', detail('status', 'string.empty', 'is not allowed to be empty', { value: '' })],
  ['status=a&status=b', detail('status', 'string.base', 'must be a string', { value: ['a', 'b'] })],
  ['pageSize=x&page=y', asNumber('page', 'y')],
];

/** What `GET user-session/myself` refuses, and in which words. */
export const listingInputs: ContractSuite = {
  name: 'what a listing refuses',
  readsOnly: true,
  cases: refused.map(
    ([query, found]): ContractCase => ({
      name: `answers 400 to ?${query}`,
      async check(service) {
        const response = await ask(service, `/api/user-session/myself?${query}`, { as: service.users.owner });
        expect(response.status).toBe(400);
        const { error } = await response.json();
        expect(error.details).toEqual([found]);
        expect(Object.keys(error._original)).toContain(found.context.key);
      },
    }),
  ),
};

function detail(key: string, type: string, says: string, context: Record<string, unknown>) {
  return { message: `"${key}" ${says}`, path: [key], type, context: { ...context, label: key, key } };
}
