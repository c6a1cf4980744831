/**
 * How every read behaves: an answer is trusted for half a minute, which spares a second request after
 * prefetching; focus and reconnecting look anew all the same. Retries are core's alone.
 */
export const freshness = {
  retry: false,
  staleTime: 30_000,
  refetchOnWindowFocus: 'always',
  refetchOnReconnect: 'always',
  refetchIntervalInBackground: false,
} as const;
