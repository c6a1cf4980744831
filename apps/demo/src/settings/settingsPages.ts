/** The pages of the settings, in the order of the navigation. */
export const settingsPages = [
  { href: '/', name: 'Security' },
  { href: '/own-interface', name: 'Own interface' },
  { href: '/own-theme', name: 'Own theme' },
  { href: '/appearance', name: 'Appearance' },
  { href: '/profile', name: 'Profile' },
] as const;

/** For administrators alone. */
export const administrationPage = { href: '/people', name: 'People' } as const;
