import {
  type ComponentPropsWithoutRef,
  type CSSProperties,
  cloneElement,
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  isValidElement,
  type JSX,
  type ReactElement,
  type Ref,
  type RefAttributes,
  type RefCallback,
} from 'react';
import type { Slot } from './slots.ts';

/** A part's state, by attribute name without `data-`. `false` and `undefined` leave the attribute out. */
export type PartState = Readonly<Record<string, string | boolean | undefined>>;

/** Another element to render in a part's place: an element, or a function of the part's props. */
export type PartRender = ReactElement | ((props: HTMLAttributes<HTMLElement>) => ReactElement);

/** Props of a part: those of its element, its state, and `render`. */
export type PartProps<Tag extends keyof JSX.IntrinsicElements, State = unknown> = Omit<
  ComponentPropsWithoutRef<Tag>,
  keyof State
> &
  State & {
    /** Renders another element instead. It gets the part's class, state, handlers and ref. */
    render?: PartRender | undefined;
  };

type ElementOf<Tag extends keyof JSX.IntrinsicElements> =
  JSX.IntrinsicElements[Tag] extends React.DetailedHTMLProps<infer _Attributes, infer Element>
    ? Element
    : never;

/** A component for one slot, without styles of its own. */
export type Part<Tag extends keyof JSX.IntrinsicElements, State = unknown> = ForwardRefExoticComponent<
  PartProps<Tag, State> & RefAttributes<ElementOf<Tag>>
>;

/**
 * Creates the part for a slot.
 *
 * @example
 * const Item = createPart<'li', ItemState>('li', 'item', 'pending'); // <li class="us-item" data-pending>
 */
export function createPart<Tag extends keyof JSX.IntrinsicElements, State = unknown>(
  tag: Tag,
  slot: Slot,
  ...stateNames: (keyof State & string)[]
): Part<Tag, State> {
  const part = forwardRef<ElementOf<Tag>, PartProps<Tag, State>>((props, ref) => {
    const rest: Record<string, unknown> = { ...props };
    const state: Record<string, PartState[string]> = {};
    for (const name of stateNames) {
      // The signature ties these names to `State`, whose values are strings and booleans.
      state[name] = rest[name] as PartState[string];
      delete rest[name];
    }
    return renderPart(tag, slot, rest, state, ref);
  });
  part.displayName = `Sessions.${slot}`;
  // `forwardRef` loses the generic parameters that this function was called with.
  return part as unknown as Part<Tag, State>;
}

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
  const part: Props = { ...props, ...toAttributes(state), className: joinClasses(`us-${slot}`, className) };
  if (ref) part.ref = ref;
  if (typeof render === 'function') return render(part);
  if (!isValidElement<Props>(render)) return createElement(tag, part);
  return cloneElement(render, mergeProps(part, render));
}

function toAttributes(state: PartState): Props {
  const attributes: Props = {};
  for (const [name, value] of Object.entries(state)) {
    if (value !== undefined && value !== false) attributes[`data-${name}`] = value === true ? '' : value;
  }
  return attributes;
}

/**
 * The element's own props win, except that classes, styles and refs are merged, and handlers run one after
 * the other: the part's first, since it may prevent the element's (a pending button does nothing).
 */
function mergeProps(part: Props, element: ReactElement<Props>): Props {
  const own = element.props;
  const merged: Props = { ...part, ...own, className: joinClasses(part.className, own.className) };
  for (const [name, handler] of Object.entries(own)) {
    const partHandler = part[name];
    if (/^on[A-Z]/.test(name) && typeof handler === 'function' && typeof partHandler === 'function') {
      merged[name] = (event: { defaultPrevented?: boolean } | undefined, ...args: unknown[]) => {
        partHandler(event, ...args);
        if (!event?.defaultPrevented) handler(event, ...args);
      };
    }
  }
  // React's types know styles as objects; these props are loosely typed.
  merged.style = { ...(part.style as CSSProperties), ...(own.style as CSSProperties) };
  if (own.children === undefined) merged.children = part.children;
  const ref = mergeRefs(part.ref as Ref<unknown>, getRef(element));
  if (ref) merged.ref = ref;
  return merged;
}

/** React 19 keeps an element's ref among its props, React 18 beside them, with a getter that warns in its place. */
function getRef(element: ReactElement<Props>): Ref<unknown> | undefined {
  for (const holder of [element.props, element]) {
    const ref = Object.getOwnPropertyDescriptor(holder, 'ref')?.value;
    if (ref) return ref;
  }
  return undefined;
}

// React attaches a ref again when it changes, so two refs give the same merged one at each render.
const mergedRefs = new WeakMap<object, WeakMap<object, RefCallback<unknown>>>();

function mergeRefs(first: Ref<unknown> | undefined, second: Ref<unknown> | undefined) {
  if (!first || !second) return first ?? second;
  const known = mergedRefs.get(first) ?? new WeakMap<object, RefCallback<unknown>>();
  const merged = known.get(second) ?? createMergedRef([first, second]);
  mergedRefs.set(first, known.set(second, merged));
  return merged;
}

function createMergedRef(refs: readonly Exclude<Ref<unknown>, null>[]): RefCallback<unknown> {
  return (element) => {
    const cleanups = refs.map((ref) => setRef(ref, element));
    // React 18 warns about a ref that returns something.
    if (!cleanups.some(Boolean)) return;
    return () => {
      for (const [index, ref] of refs.entries()) {
        const cleanUp = cleanups[index];
        if (cleanUp) cleanUp();
        else setRef(ref, null);
      }
    };
  };
}

function setRef(ref: Exclude<Ref<unknown>, null>, element: unknown): (() => void) | undefined {
  if (typeof ref === 'function') return ref(element) ?? undefined;
  ref.current = element;
  return undefined;
}

function joinClasses(...names: unknown[]): string {
  return names.filter(Boolean).join(' ');
}
