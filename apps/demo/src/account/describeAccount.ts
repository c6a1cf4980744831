import type { EmbeddedAccount } from './embeddedAccounts.ts';

const samples: Readonly<Record<string, string>> = {
  'Sample account': 'About sixty sessions, on all kinds of devices',
  'New account': 'Only this browser',
  Administrator: 'May look at other people’s sessions',
};

/** What a person finds behind an account of the demo. */
export function describeAccount({ fullName, role }: EmbeddedAccount): string {
  return samples[fullName] ?? role;
}
