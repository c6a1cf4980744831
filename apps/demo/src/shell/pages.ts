import type { Messages } from '@user-sessions/react';

/** A page in the navigation. `name` is in English, unless it is one of the messages. */
interface Page {
  href: string;
  name: string;
  /** The message that names it in every language. */
  message?: 'title';
}

const PAGES: readonly Page[] = [
  { href: '/', name: 'Devices', message: 'title' },
  { href: '/built-with-hooks', name: 'Built with hooks' },
  { href: '/themes', name: 'Themes' },
  { href: '/profile', name: 'Profile' },
];

/** For administrators alone. */
const USERS_PAGE: Page = { href: '/users', name: 'Users' };

/** The pages that a user can open, in the order of the navigation. */
export function getPages({ isAdministrator, messages }: PagesInput) {
  return [...PAGES, ...(isAdministrator ? [USERS_PAGE] : [])].map(({ href, name, message }) => ({
    href,
    name: message ? messages[message] : name,
    isTranslated: message !== undefined,
  }));
}

interface PagesInput {
  isAdministrator: boolean;
  messages: Messages;
}
