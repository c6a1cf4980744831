import type { ContractUser, RunningService } from '../../service/contract/contractSubject.ts';
import { ownersSession } from '../../service/contract/readSessions.ts';
import {
  createUserSessionService,
  memoryCredentials,
  type UserSessionEvent,
  type UserSessionService,
} from '../src/index.ts';

/** Our client, as one of the contract's people has it, with all that it sent and told. */
export interface ConnectedClient {
  client: UserSessionService;
  /** Method and path of each request, below the app's address. */
  sent: string[];
  events: UserSessionEvent[];
}

/** What a case gives the client in the place of the person's own. */
export interface ConnectOptions {
  visitorId?: string | undefined;
  sessionToken?: string | undefined;
  refreshToken?: string | undefined;
  /** What the device looks like to the service: its user agent, and the address that a proxy saw. */
  looks?: { userAgent: string; address: string } | undefined;
}

const unremarkable = { userAgent: 'contract', address: '127.0.0.1' };

/** Connects our client to whatever service the contract is held against, over that service's own `fetch`. */
export function connect(
  service: RunningService,
  user: ContractUser,
  { looks = unremarkable, ...credentials }: ConnectOptions = {},
): ConnectedClient {
  const sent: string[] = [];
  const events: UserSessionEvent[] = [];
  const { visitorId, sessionToken, refreshToken } = user;
  const client = createUserSessionService({
    appUrl: service.baseUrl,
    credentials: memoryCredentials({ visitorId, sessionToken, refreshToken, ...credentials }),
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

/** Nobody: a client without tokens, on a device that has a visitor id. */
export const nobody = { sessionToken: undefined, refreshToken: undefined };

/** Nobody yet, on a device that looks as it did when the owner was last there. */
export async function ownersDevice(service: RunningService): Promise<ConnectOptions> {
  const { ua, lastLoginIp } = await ownersSession(service, 0);
  return { ...nobody, looks: { userAgent: ua ?? '', address: lastLoginIp ?? '' } };
}
