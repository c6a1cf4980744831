import type { StoryEnvironment } from './createStoryEnvironment.ts';

/** What happens to a sign-out on its way: it passes, is accepted and not carried out, fails, or gets no answer. */
export type SignOutAnswer = 'pass' | 'ignore' | 'fail' | 'hold';

/** Decides what happens to each sign-out of a story; `count` counts them from 1. */
export function answerSignOuts(
  environment: StoryEnvironment,
  decide: (count: number) => SignOutAnswer,
): void {
  let count = 0;
  environment.intercept(({ url, signal }) => {
    if (!url.endsWith('/logout')) return undefined;
    count += 1;
    switch (decide(count)) {
      case 'pass':
        return undefined;
      case 'ignore':
        return new Response(null, { status: 204 });
      case 'fail':
        return Response.json({ error: 'The service failed' }, { status: 500 });
      case 'hold':
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    }
  });
}
