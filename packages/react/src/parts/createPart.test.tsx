import { fireEvent, render, screen } from '@testing-library/react';
import { createRef, type MouseEvent, useCallback, useState, version } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { Item, Name } from './List.tsx';

/** Renders again at each click, with the same refs. */
function Counter({ onPart, onElement }: Record<'onPart' | 'onElement', (node: unknown) => void>) {
  const [count, setCount] = useState(0);
  const partRef = useCallback((node: unknown) => void onPart(node), [onPart]);
  const elementRef = useCallback((node: unknown) => void onElement(node), [onElement]);
  return (
    <Name
      ref={partRef}
      render={<button type="button" ref={elementRef} />}
      onClick={() => setCount(count + 1)}
    >
      {count}
    </Name>
  );
}

const isReact18 = version.startsWith('18.');

describe('the props of a part', () => {
  it('carry its state as attributes: a true one without a value, a false one not at all', () => {
    render(<Item current pending={false} status="online" data-testid="item" />);
    const item = screen.getByTestId('item');
    expect(item).toHaveAttribute('data-current', '');
    expect(item).not.toHaveAttribute('data-pending');
    expect(item).toHaveAttribute('data-status', 'online');
    expect(item).not.toHaveAttribute('current');
    expect(item).not.toHaveAttribute('status');
  });
});

describe('a part rendered as another element', () => {
  it('merges classes and styles, and prefers the props of the element', () => {
    render(
      <Name
        className="from-part"
        style={{ color: 'red', margin: 1 }}
        title="part"
        data-testid="name"
        render={
          <strong className="from-element" style={{ color: 'blue' }} title="element">
            Own
          </strong>
        }
      >
        Part
      </Name>,
    );
    const name = screen.getByTestId('name');
    expect(name.tagName).toBe('STRONG');
    expect(name).toHaveClass('us-name', 'from-part', 'from-element');
    expect(name).toHaveStyle({ color: 'blue', margin: '1px' });
    expect(name).toHaveAttribute('title', 'element');
    expect(name).toHaveTextContent('Own');
  });

  it("keeps the part's children where the element has none", () => {
    render(<Name render={<strong data-testid="name" />}>Part</Name>);
    expect(screen.getByTestId('name')).toHaveTextContent('Part');
  });

  it('passes everything to a function', () => {
    render(
      <Item pending className="more" render={(props) => <article {...props} data-testid="item" />}>
        Phone
      </Item>,
    );
    const item = screen.getByTestId('item');
    expect(item.tagName).toBe('ARTICLE');
    expect(item).toHaveClass('us-item', 'more');
    expect(item).toHaveAttribute('data-pending');
    expect(item).toHaveTextContent('Phone');
  });

  it("runs the part's handler, then the element's, unless the part's has prevented it", () => {
    const calls: string[] = [];
    const onPartClick = (event: MouseEvent) => {
      calls.push('part');
      if (calls.length > 2) event.preventDefault();
    };
    render(
      <Name onClick={onPartClick} render={<button type="button" onClick={() => calls.push('element')} />} />,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(calls).toEqual(['part', 'element']);
    fireEvent.click(screen.getByRole('button'));
    expect(calls).toEqual(['part', 'element', 'part']);
  });

  it.each(['pending', 'unavailable'])('does nothing as a %s button', (state) => {
    const onPartClick = vi.fn();
    const onElementClick = vi.fn();
    render(
      <Button
        {...{ [state]: true }}
        onClick={onPartClick}
        // biome-ignore lint/a11y/useValidAnchor: a link with a handler is the very case
        render={<a href="#elsewhere" onClick={onElementClick} />}
      >
        Sign out
      </Button>,
    );
    const link = screen.getByRole('link');
    expect(fireEvent.click(link)).toBe(false);
    expect(onPartClick).not.toHaveBeenCalled();
    expect(onElementClick).not.toHaveBeenCalled();
    expect(link).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the refs of a part and of its element', () => {
  it('are both set, as objects and as functions', () => {
    const [part, element] = [createRef<HTMLSpanElement>(), createRef<HTMLElement>()];
    const onPart = vi.fn();
    const onElement = vi.fn();
    const { unmount } = render(
      <>
        <Name ref={part} render={<strong ref={element} data-testid="objects" />} />
        <Name
          ref={(node) => void onPart(node)}
          render={<strong ref={(node) => void onElement(node)} data-testid="functions" />}
        />
      </>,
    );
    expect(part.current).toBe(screen.getByTestId('objects'));
    expect(element.current).toBe(screen.getByTestId('objects'));
    const node = screen.getByTestId('functions');
    expect(onPart).toHaveBeenLastCalledWith(node);
    expect(onElement).toHaveBeenLastCalledWith(node);

    unmount();
    expect(part.current).toBeNull();
    expect(element.current).toBeNull();
    expect(onPart).toHaveBeenLastCalledWith(null);
    expect(onElement).toHaveBeenLastCalledWith(null);
  });

  it('are set where only one of them is given', () => {
    const [part, element] = [createRef<HTMLSpanElement>(), createRef<HTMLElement>()];
    render(
      <>
        <Name ref={part} render={<strong data-testid="part" />} />
        <Name render={<strong ref={element} data-testid="element" />} />
      </>,
    );
    expect(part.current).toBe(screen.getByTestId('part'));
    expect(element.current).toBe(screen.getByTestId('element'));
  });

  it('are attached once, however often the part renders', () => {
    const onPart = vi.fn();
    const onElement = vi.fn();
    render(<Counter onPart={onPart} onElement={onElement} />);
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('button')).toHaveTextContent('1');
    expect(onPart).toHaveBeenCalledTimes(1);
    expect(onElement).toHaveBeenCalledTimes(1);
  });

  it.skipIf(isReact18)('are cleaned up as each of them asks for', () => {
    const cleanUp = vi.fn();
    const element = createRef<HTMLElement>();
    const { unmount } = render(<Name ref={() => cleanUp} render={<strong ref={element} />} />);
    expect(element.current).not.toBeNull();
    unmount();
    expect(cleanUp).toHaveBeenCalledTimes(1);
    expect(element.current).toBeNull();
  });
});
