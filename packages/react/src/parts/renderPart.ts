import {
  type CSSProperties,
  cloneElement,
  createElement,
  type HTMLAttributes,
  isValidElement,
  type ReactElement,
  type Ref,
} from 'react';
import type { Slot } from './slots.ts';

/** A part's state, by attribute name without `data-`. False and `undefined` leave the attribute out. */
export type PartState = Readonly<Record<string, string | boolean | undefined>>;

/** Another element to render in a part's place: the element, or a function of the part's props. */
export type PartRender = ReactElement | ((props: HTMLAttributes<HTMLElement>) => ReactElement);

type Props = Record<string, unknown>;

/** Renders a slot as its own tag, or as what `render` asks for, with class, state and ref in place. */
export function renderPart(
  tag: string,
  slot: Slot,
  {
    className,
    render,
    ...props
  }: Props & { className?: string | undefined; render?: PartRender | undefined },
  state: PartState,
  ref: Ref<unknown> | undefined,
): ReactElement {
  const own: Props = { ...props, ...toAttributes(state), className: join(`us-${slot}`, className), ref };
  if (render === undefined) return createElement(tag, own);
  if (typeof render === 'function') return render(own);
  if (!isValidElement<Props>(render)) return createElement(tag, own);
  return cloneElement(render, mergeProps(own, render.props));
}

function toAttributes(state: PartState): Props {
  const attributes: Props = {};
  for (const [name, value] of Object.entries(state)) {
    if (value !== undefined && value !== false) attributes[`data-${name}`] = value === true ? '' : value;
  }
  return attributes;
}

/** The element's own props win, but classes and styles add up, and handlers run one after the other. */
function mergeProps(part: Props, element: Props): Props {
  const merged: Props = { ...part, ...element, className: join(part.className, element.className) };
  for (const [name, handler] of Object.entries(element)) {
    const partHandler = part[name];
    if (/^on[A-Z]/.test(name) && typeof handler === 'function' && typeof partHandler === 'function') {
      merged[name] = (...args: unknown[]) => {
        handler(...args);
        partHandler(...args);
      };
    }
  }
  // Styles are objects in React, whatever the loose type of props says.
  merged.style = { ...(part.style as CSSProperties), ...(element.style as CSSProperties) };
  if (element.children === undefined) merged.children = part.children;
  return merged;
}

function join(...names: unknown[]): string {
  return names.filter(Boolean).join(' ');
}
