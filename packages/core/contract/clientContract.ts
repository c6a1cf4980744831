import type { ContractSuite } from '../../service/contract/contractCase.ts';
import { inPages } from './cases/inAPage.ts';
import { reading } from './cases/reading.ts';
import { signingIn } from './cases/signingIn.ts';
import { signingOut, signingOutEverywhere } from './cases/signingOut.ts';

/** The contract once more, as our client meets it: what it promises has to hold on every service. */
export const clientContract: readonly ContractSuite[] = [
  reading,
  signingIn,
  ...inPages,
  signingOut,
  ...signingOutEverywhere,
];
