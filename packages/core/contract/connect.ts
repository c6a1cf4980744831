import type { ContractUser, RunningService } from '../../service/contract/contractSubject.ts';
import { ownersSession } from '../../service/contract/readSessions.ts';
import {
  type BlockletUserSessionService,
  createUserSessionService,
  memoryCredentials,
  type UserSessionCredentials,
  type UserSessionEvent,
} from '../src/index.ts';

/** Our client for one of the contract's users, with everything it sent and emitted. */
export interface ConnectedClient {
  client: BlockletUserSessionService;
  /** Method and path of each request, below the app's address. */
  sent: string[];
  events: UserSessionEvent[];
}

/** What a case gives the client instead of the user's own. */
export interface ConnectOptions {
  visitorId?: string | undefined;
  sessionToken?: string | undefined;
  refreshToken?: string | undefined;
  /** Tokens that several clients share, as the tabs of a browser do. */
  credentials?: UserSessionCredentials | undefined;
  /** What the service sees of the device: its user agent, and the address that a proxy saw. */
  looks?: { userAgent: string; address: string } | undefined;
}

const unremarkable = { userAgent: 'contract', address: '127.0.0.1' };

/** Connects our client to the service that the contract is held against, over that service's own `fetch`. */
export function connect(
  service: RunningService,
  user: ContractUser,
  { looks = unremarkable, credentials, ...tokens }: ConnectOptions = {},
): ConnectedClient {
  const sent: string[] = [];
  const events: UserSessionEvent[] = [];
  const { visitorId, sessionToken, refreshToken } = user;
  const client = createUserSessionService({
    appUrl: service.baseUrl,
    credentials: credentials ?? memoryCredentials({ visitorId, sessionToken, refreshToken, ...tokens }),
    fetch: (request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      const headers = new Headers(request.headers);
      headers.set('user-agent', looks.userAgent);
      headers.set('x-forwarded-for', looks.address);
      return service.fetch(new Request(request, { headers }));
    },
  });
  client.subscribe((event) => events.push(event));
  return { client, sent, events };
}

/** No tokens, on a device that has a visitor id. */
export const noTokens = { sessionToken: undefined, refreshToken: undefined };

/** No tokens, on a device that looks as it did when the owner last used it. */
export async function ownersDevice(service: RunningService): Promise<ConnectOptions> {
  const { ua, lastLoginIp } = await ownersSession(service, 0);
  return { ...noTokens, looks: { userAgent: ua ?? '', address: lastLoginIp ?? '' } };
}
