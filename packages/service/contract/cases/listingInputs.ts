import { expect } from 'vitest';
import type { ContractCase, ContractSuite } from '../contractCase.ts';
import { send } from '../send.ts';

const refused: readonly string[] = [
  ...['page', 'pageSize'].flatMap((key) => [
    `${key}=0`,
    `${key}=-1`,
    `${key}=1.5`,
    `${key}=abc`,
    `${key}=`,
    `${key}=0x10`,
    `${key}=Infinity`,
    `${key}=9007199254740993`,
    `${key}=1&${key}=2`,
  ]),
  'status=',
  'status=a&status=b',
  'pageSize=x&page=y',
];

/** What `GET user-session/myself` refuses. Clients read the status alone. */
export const listingInputs: ContractSuite = {
  name: 'what a listing refuses',
  readsOnly: true,
  cases: refused.map(
    (query): ContractCase => ({
      name: `answers 400 to ?${query}`,
      async check(service) {
        const response = await send(service, `/api/user-session/myself?${query}`, {
          as: service.users.owner,
        });
        expect(response.status).toBe(400);
        expect(await response.json()).toHaveProperty('error');
      },
    }),
  ),
};
