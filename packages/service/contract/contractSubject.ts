/** A service that the contract is held against: an embedded one on some store, or the vendor's real one. */
export interface ContractSubject {
  name: string;
  /** Starts a fresh service, seeded with the contract's three users. */
  start(settings: ContractSettings): Promise<RunningService>;
  /** Whether the cases listed in `differences.ts` are expected to fail here. */
  isVendors: boolean;
}

/** How a service has to be set up for a suite. */
export interface ContractSettings {
  /** Whether revoked tokens stop working. @default whether the environment has BLACKLIST=1 */
  enableBlacklist?: boolean | undefined;
}

/** A service while it runs. Nothing in it is shared with another one. */
export interface RunningService {
  /** The app's address; the service is below `/.well-known/service`. */
  baseUrl: string;
  /** The app's DID. */
  did: string;
  /** The DID of the other app of the federation, of which this one is the master. */
  memberPid: string;
  users: { owner: ContractUser; member: ContractUser; guest: ContractUser };
  fetch(request: Request): Promise<Response>;
  /** The tokens that sign-outs have revoked, where cases have to go on with new ones. */
  revoked?: Set<string> | undefined;
  stop(): Promise<void>;
}

/**
 * One of the seeded users, named by role. The owner has 57 sessions, numbered 0 to 56: up to 30 online,
 * up to 44 offline (30, 33, ... of them, five in all, older than the time to live), the others expired;
 * 18, 37 and 56 belong to the other app. The member has three, online; the guest none in this app.
 */
export interface ContractUser {
  did: string;
  /** The device that the tokens were made for: the first of `sessions`. */
  visitorId: string;
  sessionToken: string;
  expiredToken: string;
  refreshToken: string;
  sessions: readonly { id: string; visitorId: string }[];
}
