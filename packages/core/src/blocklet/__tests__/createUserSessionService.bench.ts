import { bench, describe } from 'vitest';
import { startTest, USER } from '../../../test/startTest.ts';

const { connect, signIn } = await startTest();
for (let device = 0; device < 99; device++) await signIn(USER, `device-${device}`);
const { service } = await connect('this-device');

describe('the client, on the test service in memory', () => {
  bench('a page of 10', async () => {
    await service.getMyLoginSessions({}, { pageSize: 10 });
  });

  bench('a page of 100', async () => {
    await service.getMyLoginSessions({}, { pageSize: 100 });
  });
});
