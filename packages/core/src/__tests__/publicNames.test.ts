import { expect, it } from 'vitest';
import * as devices from './devices/index.ts';
import * as core from './index.ts';

it('exports what it did before: the public names change on purpose only', () => {
  expect({ '.': Object.keys(core).sort(), './devices': Object.keys(devices).sort() }).toMatchInlineSnapshot(`
    {
      ".": [
        "UserSessionError",
        "adaptBlockletSDK",
        "browserCredentials",
        "createUserSessionService",
        "isUserSessionError",
        "memoryCredentials",
        "toUserSessionService",
      ],
      "./devices": [
        "describeDevice",
        "describeThisDevice",
      ],
    }
  `);
});
