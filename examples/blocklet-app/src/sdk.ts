import { getBlockletSDK } from '@blocklet/js-sdk';

export const sdk = getBlockletSDK();
