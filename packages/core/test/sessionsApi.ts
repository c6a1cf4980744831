import type { SessionSource, SourceSession } from '../src/index.ts';
import type { SourceTestBackend } from '../src/testing/index.ts';

/** A row of the API. */
interface Row {
  id: string;
  agent: string;
  seen: string;
}

/**
 * The sessions of an app without a Blocklet Service: three endpoints, a cookie that scripts cannot read, and rows
 * that are deleted when they end.
 */
export function createSessionsApi() {
  const rows = new Map<string, Row>();
  let current: string | undefined = 'laptop';
  let isLying = false;
  const requests: string[] = [];
  const faults: { match: string; answer: () => Response | Promise<Response> }[] = [];

  function signIn(id: string, seen = new Date().toISOString()): string {
    rows.set(id, { id, agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', seen });
    return id;
  }
  signIn('laptop');

  async function fetch(path: string, { method = 'GET' } = {}): Promise<Response> {
    requests.push(`${method} ${path}`);
    const fault = faults.find(({ match }) => `${method} ${path}`.includes(match));
    if (fault) return fault.answer();
    if (current === undefined || !rows.has(current)) return new Response(null, { status: 401 });
    if (method === 'GET') return Response.json({ me: current, sessions: [...rows.values()] });
    const id = path.split('/')[3];
    if (!isLying) {
      for (const each of [...rows.keys()]) if (id ? each === id : each !== current) rows.delete(each);
    }
    return new Response(null, { status: 204 });
  }

  const source: SessionSource = {
    async list() {
      const response = await fetch('/api/sessions');
      if (!response.ok) throw response;
      const { me, sessions } = (await response.json()) as { me: string; sessions: Row[] };
      return sessions.map(
        ({ id, agent, seen }): SourceSession => ({
          key: id,
          current: id === me,
          userAgent: agent,
          lastActiveAt: seen,
        }),
      );
    },
    signOut: (key) => fetch(`/api/sessions/${key}`, { method: 'DELETE' }),
  };

  return {
    rows,
    requests,
    source,
    signIn,
    /** Source functions that use the endpoint for all others. */
    signOutOthers: () => fetch('/api/sessions', { method: 'DELETE' }),
    fail(match: string, answer: () => Response | Promise<Response>) {
      faults.push({ match, answer });
    },
    restore: () => faults.splice(0),
    /** From now on the API answers 204 and keeps the session. */
    lie: () => {
      isLying = true;
    },
    endCurrent: () => {
      current = undefined;
    },
  };
}

/** The same as a backend of the contract. */
export function startSessionsApi(change: (api: ReturnType<typeof createSessionsApi>) => SessionSource) {
  return async (): Promise<SourceTestBackend> => {
    const api = createSessionsApi();
    let devices = 0;
    return {
      source: change(api),
      signInElsewhere: async () => api.signIn(`device-${devices++}`),
      listActiveKeys: async () => [...api.rows.keys()],
      endCurrent: async () => api.endCurrent(),
    };
  };
}
