import { expect, it } from 'vitest';
import * as devices from '../devices/index.ts';
import * as core from '../index.ts';

it('exports the public names, which change on purpose only', () => {
  expect({ '.': Object.keys(core).sort(), './devices': Object.keys(devices).sort() }).toMatchInlineSnapshot(`
    {
      ".": [
        "UserSessionError",
        "adaptBlockletSDK",
        "browserCredentials",
        "createServiceFromSource",
        "createUserSessionService",
        "hasCode",
        "isUserSessionError",
        "memoryCredentials",
        "toUserSessionService",
      ],
      "./devices": [
        "describeCurrentDevice",
        "describeDevice",
      ],
    }
  `);
});
