import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type JSX,
  type RefAttributes,
} from 'react';
import { type PartRender, type PartState, renderPart } from './renderPart.ts';
import type { Slot } from './slots.ts';

/** Props of a part: those of its element, its state, and `render`. */
export type PartProps<Tag extends keyof JSX.IntrinsicElements, State = unknown> = Omit<
  ComponentPropsWithoutRef<Tag>,
  keyof State
> &
  State & {
    /** Another element in this one's place; it takes over class, state, handlers and ref. */
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
 * Makes the part for a slot: `createPart('li', 'item', 'pending')` renders
 * `<li class="us-item" data-pending>`.
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
      // The signature ties these names to `State`, whose values a part declares as strings and booleans.
      state[name] = rest[name] as PartState[string];
      delete rest[name];
    }
    return renderPart(tag, slot, rest, state, ref);
  });
  part.displayName = `Sessions.${slot}`;
  // `forwardRef` loses the generic parameters that this function was called with.
  return part as unknown as Part<Tag, State>;
}
