import { administrating } from './cases/administrating.ts';
import { appAndPaths } from './cases/appAndPaths.ts';
import { credentials } from './cases/credentials.ts';
import { listing } from './cases/listing.ts';
import { listingInputs } from './cases/listingInputs.ts';
import { probing } from './cases/probing.ts';
import { queryInputs } from './cases/queryInputs.ts';
import { quickLogin } from './cases/quickLogin.ts';
import { refreshing } from './cases/refreshing.ts';
import { revoking } from './cases/revoking.ts';
import { signingOut } from './cases/signingOut.ts';
import { signingOutEverything } from './cases/signingOutEverything.ts';
import { opaqueOrigin, thisDevice } from './cases/thisDevice.ts';
import type { ContractSuite } from './contractCase.ts';

/** The whole contract: what any user session service has to do. */
export const contract: readonly ContractSuite[] = [
  credentials,
  listing,
  listingInputs,
  thisDevice,
  opaqueOrigin,
  quickLogin,
  signingOut,
  ...signingOutEverything,
  probing,
  refreshing,
  revoking,
  administrating,
  queryInputs,
  appAndPaths,
];
