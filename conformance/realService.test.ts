import { contract } from '../packages/service/contract/contract.ts';
import { describeContract } from '../packages/service/contract/describeContract.ts';
import { realSubject } from './realSubject.ts';

describeContract(realSubject, contract);
