import { lazy, type ReactNode, Suspense } from 'react';

// What it imports is read from the types: seconds of work that tests of stories have no use for.
const Page = lazy(async () => ({ default: (await import('./DocsPage.tsx')).DocsPage }));

/** The page of documentation that a file of stories gets. */
export function DocsPage(): ReactNode {
  return (
    <Suspense>
      <Page />
    </Suspense>
  );
}
