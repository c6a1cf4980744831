import { cleanup, fireEvent, render } from '@testing-library/react';
import { type ComponentType, createRef, type ElementType, type ReactElement, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import * as Sessions from './index.ts';
import { type Slot, slots, stateAttributes } from './slots.ts';

type AnyProps = Record<string, unknown>;

interface Example {
  slot: Slot;
  /** What the part cannot do without. */
  props?: AnyProps;
  /** Every state that it can carry. */
  state?: AnyProps;
  /** The element to render in its place, where it cannot be any. @default section */
  tag?: ElementType;
  /** What it needs around it. */
  wrap?: (part: ReactNode) => ReactElement;
}

const nothing = () => {};
const inFilter = (part: ReactNode) => (
  <Sessions.Filter label="Status" value="online" onValueChange={nothing}>
    {part}
  </Sessions.Filter>
);

/** One of each part of `index.ts`. A new part fails to compile until it is here. */
const EXAMPLES: Record<keyof typeof Sessions, Example> = {
  Actions: { slot: 'actions' },
  Announcement: { slot: 'announcement' },
  Badge: { slot: 'badge', state: { tone: 'accent' } },
  Button: { slot: 'button', state: { tone: 'danger', pending: true } },
  Checkbox: { slot: 'checkbox', props: { checked: false, onCheckedChange: nothing } },
  Description: { slot: 'description' },
  Details: { slot: 'details' },
  Dialog: {
    tag: 'dialog',
    slot: 'dialog',
    props: { open: true, onClose: nothing, title: 'Sign out?', description: 'Now' },
  },
  DialogDevices: { slot: 'dialog-devices' },
  Empty: { slot: 'empty' },
  Fact: { slot: 'fact', props: { label: 'Address' }, state: { wide: true } },
  Facts: { slot: 'facts' },
  Filter: {
    slot: 'filter',
    props: { label: 'Status', value: 'online', onValueChange: nothing },
    state: { variant: 'chips' },
  },
  FilterOption: { slot: 'filter-option', props: { value: 'online', count: 3 }, wrap: inFilter },
  Header: { slot: 'header' },
  Hint: { slot: 'hint' },
  Icon: { slot: 'icon', props: { kind: 'phone' }, state: { kind: 'phone', system: 'Android' } },
  Item: {
    slot: 'item',
    state: { current: true, kind: 'phone', pending: true, selected: true, status: 'online' },
  },
  ItemError: { slot: 'item-error' },
  List: { slot: 'list', state: { busy: true } },
  Meta: { slot: 'meta' },
  MetaItem: { slot: 'meta-item' },
  Name: { slot: 'name' },
  Notice: { slot: 'notice', state: { tone: 'danger' } },
  Page: { slot: 'page' },
  PageSize: { slot: 'page-size', props: { value: 10, onValueChange: nothing } },
  Pagination: { slot: 'pagination', props: { page: 1, pageCount: 3, onPageChange: nothing } },
  Progress: { slot: 'progress', props: { done: 1, total: 3 } },
  Range: { slot: 'range', props: { from: 1, to: 10, total: 39 } },
  Rename: { slot: 'rename' },
  Result: { slot: 'result', state: { outcome: 'failed' } },
  Results: { slot: 'results' },
  Root: { slot: 'root', state: { density: 'compact', theme: 'dark' } },
  Search: { slot: 'search', props: { value: '', onValueChange: nothing } },
  Section: { slot: 'section' },
  SectionHeader: { slot: 'section-header' },
  SectionTitle: { slot: 'section-title' },
  SelectionBar: { slot: 'selection-bar' },
  Similar: { slot: 'similar' },
  Skeleton: { slot: 'skeleton' },
  SkipLink: { slot: 'skip-link' },
  StatusCard: { slot: 'status-card' },
  StatusIcon: { slot: 'status-icon', props: { shape: 'shield' } },
  Summary: { slot: 'summary' },
  Time: { slot: 'time', props: { date: '2026-05-04T12:00:00Z' } },
  Title: { slot: 'title' },
  Toast: { slot: 'toast' },
  Toolbar: { slot: 'toolbar' },
  User: { slot: 'user', props: { user: { did: 'z1', fullName: 'Ada' } } },
  VisuallyHidden: { slot: 'visually-hidden' },
};

/** Renders a part with more props, and returns its element. */
function renderPart(name: string, more: AnyProps = {}): { element: HTMLElement; container: HTMLElement } {
  const { slot, props, wrap = (part) => <>{part}</> } = EXAMPLES[name as keyof typeof Sessions];
  // All parts take props of their own; here they are only known by name.
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: a test needs all of them
  const Part = Sessions[name as keyof typeof Sessions] as unknown as ComponentType<AnyProps>;
  const { container } = render(wrap(<Part {...props} {...more} />));
  const element = container.querySelector<HTMLElement>(`.us-${slot}`);
  if (!element) throw new Error(`No element has the class of ${name}.`);
  return { element, container };
}

describe.each(Object.keys(EXAMPLES))('%s', (name) => {
  it('forwards its ref, and keeps its class beside those of the app', () => {
    const ref = createRef<HTMLElement>();
    const { element } = renderPart(name, { ref, className: 'mine', style: { margin: 1 }, id: 'given' });
    expect(ref.current).toBe(element);
    expect(element).toHaveClass('mine');
    expect(element).toHaveStyle({ margin: '1px' });
    expect(element).toHaveAttribute('id', 'given');
  });

  it('renders another element in its place, with both refs, classes, styles and handlers', () => {
    const [partRef, elementRef] = [createRef<HTMLElement>(), createRef<HTMLElement>()];
    const calls: string[] = [];
    const { tag: Tag = 'section' } = EXAMPLES[name as keyof typeof Sessions];
    const { element } = renderPart(name, {
      ref: partRef,
      className: 'mine',
      style: { margin: 1 },
      onClick: () => calls.push('part'),
      render: (
        <Tag
          ref={elementRef}
          className="theirs"
          style={{ padding: 2 }}
          onClick={() => calls.push('element')}
        />
      ),
    });
    expect(element.localName).toBe(Tag);
    expect(partRef.current).toBe(element);
    expect(elementRef.current).toBe(element);
    expect(element).toHaveClass('mine', 'theirs');
    expect(element).toHaveStyle({ margin: '1px', padding: '2px' });
    fireEvent.click(element);
    expect(calls).toEqual(['part', 'element']);
  });

  it('passes its class and state to a function', () => {
    const { state = {} } = EXAMPLES[name as keyof typeof Sessions];
    const received = vi.fn(({ className }: AnyProps) => <output className={String(className)} />);
    const { element } = renderPart(name, { ...state, render: received });
    expect(element.tagName).toBe('OUTPUT');
    for (const attribute of Object.keys(state)) {
      expect(received.mock.lastCall?.[0]).toHaveProperty(`data-${attribute}`);
    }
  });
});

describe('the list of what a theme can rely on', () => {
  const found = { slots: new Set<string>(), attributes: new Set<string>() };
  for (const [name, { state }] of Object.entries(EXAMPLES)) {
    const { container } = renderPart(name, state);
    for (const element of container.querySelectorAll('*')) {
      for (const className of element.classList) {
        if (className.startsWith('us-')) found.slots.add(className.slice('us-'.length));
      }
      for (const { name: attribute } of element.attributes) {
        if (attribute.startsWith('data-')) found.attributes.add(attribute);
      }
    }
    cleanup();
  }

  it('holds every class that a part renders, and no other', () => {
    expect([...found.slots].sort()).toEqual([...slots].sort());
  });

  it('holds every attribute that a part renders, and no other', () => {
    expect([...found.attributes].sort()).toEqual([...stateAttributes].sort());
  });
});
