/** How a person wants the app to look, kept in this browser. */
export interface Appearance {
  theme: 'auto' | 'light' | 'dark';
  direction: 'ltr' | 'rtl';
}

const key = 'appearance';

/** What was chosen before, or else what the system says. */
export function readAppearance(): Appearance {
  const [theme, direction] = (localStorage.getItem(key) ?? '').split(' ');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Keeps a choice and shows it at once. */
export function changeAppearance(appearance: Appearance): void {
  localStorage.setItem(key, `${appearance.theme} ${appearance.direction}`);
  showAppearance(appearance);
}

/** Puts the appearance on the document. */
export function showAppearance({ theme, direction }: Appearance): void {
  document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  document.documentElement.dir = direction;
}
