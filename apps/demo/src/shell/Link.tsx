import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { goTo } from './useAddress.ts';

/** A link within the app. With a modifier key it is an ordinary one, for a new tab or window. */
export function Link({ href, ...props }: LinkProps): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href);
  };
  return <a {...props} href={href} onClick={follow} />;
}

interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  href: string;
}
