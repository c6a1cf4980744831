import { clientContract } from '../packages/core/contract/clientContract.ts';
import { contract } from '../packages/service/contract/contract.ts';
import { describeContract } from '../packages/service/contract/describeContract.ts';
import { realSubject } from './realSubject.ts';

describeContract(realSubject(), contract);
describeContract(realSubject(), clientContract, 'the contract through our client');
