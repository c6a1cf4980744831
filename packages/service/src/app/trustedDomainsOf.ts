import type { AppContext } from './appContext.ts';

/** The host names whose pages are trusted: the app's own, those of its federation, those of the options. */
export function trustedDomainsOf(context: AppContext, request: Request): string[] {
  const own = new URL(context.app.appUrl ?? request.url).hostname;
  const federated = context.sites
    .filter((site) => (site.status ?? 'approved') === 'approved')
    .flatMap((site) => [new URL(site.appUrl).hostname, ...(site.aliasDomain ?? [])]);
  return [...new Set([own, ...federated, ...context.trustedDomains])];
}
