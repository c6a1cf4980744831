import { bench, describe } from 'vitest';
import { appUrl, person, startEmbedded } from '../test/embedded.ts';

const { connect, signIn } = await startEmbedded();
for (let device = 0; device < 99; device++) await signIn(person, `device-${device}`);
const { service } = await connect('here');

describe('the client, on the embedded service in memory', () => {
  bench('a page of 10', async () => {
    await service.getMyLoginSessions({ appUrl }, { pageSize: 10 });
  });

  bench('a page of 100', async () => {
    await service.getMyLoginSessions({ appUrl }, { pageSize: 100 });
  });
});
