import type { ContractSettings, RunningService } from './contractSubject.ts';

/** One promise of the protocol, checked against a running service. */
export interface ContractCase {
  /** A sentence in the present tense, unique in the whole contract. */
  name: string;
  check(service: RunningService): Promise<void>;
}

/** Cases that share one fresh service, in order: the later ones have to bear what the earlier ones did. */
export interface ContractSuite {
  name: string;
  settings?: ContractSettings | undefined;
  /** Whether all cases leave the service as it was, so that it can serve other suites too. @default false */
  readsOnly?: boolean | undefined;
  cases: readonly ContractCase[];
}
