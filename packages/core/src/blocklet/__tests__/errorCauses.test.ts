import { describe, expect, it } from 'vitest';
import { type Interceptor, startTest } from '../../../test/startTest.ts';

/** The error of a listing that is answered like this. */
async function failWith(intercept: Interceptor, settings: { timeout?: number } = {}): Promise<unknown> {
  const { connect } = await startTest();
  const { service } = await connect('this-device', {
    retry: 0,
    ...settings,
    intercept: (request, pass) =>
      request.url.includes('/myself') ? intercept(request, pass) : pass(request),
  });
  return service.getMyLoginSessions().then(
    () => undefined,
    (error) => error,
  );
}

describe('the error of a request', () => {
  it('that got no answer has what `fetch` failed with as its cause, and no request', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await failWith(async () => {
      throw cause;
    });
    expect(error).toMatchObject({ code: 'network' });
    expect(error).toHaveProperty('cause', cause);
  });

  it.each([400, 401, 403, 500])('that was answered with %i keeps nothing of the request', async (status) => {
    const error = await failWith(async () => new Response('a secret', { status }));
    expect(error).toMatchObject({ status });
    expect(error).not.toHaveProperty('cause');
    expect(String(error)).not.toContain('a secret');
  });

  it('that took too long keeps nothing of the request', async () => {
    const error = await failWith(() => new Promise(() => {}), { timeout: 1 });
    expect(error).toMatchObject({ code: 'timeout' });
    expect(error).not.toHaveProperty('cause');
  });
});
