/** What a browser shows of the page, as computed: runs inside the page, so it stands alone. */
export function measure(): Measures {
  // A shadow root is looked into as well.
  const within =
    document.querySelector('.us-root') ??
    [...document.querySelectorAll('*')]
      .map((each) => each.shadowRoot?.querySelector('.us-root'))
      .find(Boolean);
  if (!within) throw new Error('There is no page.');
  const root: Element = within;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rootStyle = getComputedStyle(root);
  const rootSize = Number.parseFloat(rootStyle.fontSize);

  type Color = readonly [number, number, number, number];
  const WHITE: Color = [255, 255, 255, 1];

  function toColor(css: string): Color {
    if (!canvas) throw new Error('There is no canvas.');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = '#000';
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  }
  function over(top: Color, below: Color): Color {
    const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  }
  function luminance(color: Color): number {
    const [r = 0, g = 0, b = 0] = color.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(one: Color, other: Color): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
  }
  function parentOf(element: Element): Element | null {
    const parent = element.parentNode;
    return parent instanceof ShadowRoot ? parent.host : element.parentElement;
  }
  /** The colour behind an element's content: its own background and those below it. */
  function ground(element: Element | null): Color {
    const layers: Color[] = [];
    for (let each = element; each; each = parentOf(each)) {
      const style = getComputedStyle(each);
      // What shows between the texts of a table row or a gradient is not looked at.
      const color = toColor(style.backgroundColor);
      layers.push(color);
      if (color[3] === 1) break;
      // The top layer has the backdrop and the page behind it: only an opaque dialog is right.
      if (each.matches('dialog:modal'))
        return layers.reduceRight((below, top) => over(top, below), [255, 0, 255, 1] as Color);
    }
    const dark = getComputedStyle(document.documentElement).colorScheme.trim() === 'dark';
    const isSystemDark =
      /dark/.test(getComputedStyle(document.documentElement).colorScheme) &&
      matchMedia('(prefers-color-scheme: dark)').matches;
    const base: Color = dark || isSystemDark ? [18, 18, 18, 1] : WHITE;
    return layers.reduceRight((below, top) => over(top, below), base);
  }
  function isShown(element: Element): boolean {
    return element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  }
  function name(element: Element): string {
    const owner = element.closest('[class^="us-"]');
    const slot = owner?.classList[0] ?? '?';
    return owner === element ? slot : `${slot} ${element.localName}`;
  }
  const opacityOf = (element: Element): number => {
    let opacity = 1;
    for (let each: Element | null = element; each; each = parentOf(each))
      opacity *= Number(getComputedStyle(each).opacity);
    return opacity;
  };

  const ours = [root, ...root.querySelectorAll('[class^="us-"], [class^="us-"] > *')].filter(
    (element) => !element.closest('svg') || element.localName === 'svg',
  );

  // Text.
  const texts = [...root.querySelectorAll('*')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    .filter(
      (element) =>
        isShown(element) && !element.closest('[aria-disabled="true"], option, .us-announcement, legend'),
    )
    .map((element) => {
      const behind = ground(element);
      const color = toColor(getComputedStyle(element).color);
      const faded: Color = [color[0], color[1], color[2], color[3] * opacityOf(element)];
      return {
        name: name(element),
        text: element.textContent?.trim().slice(0, 30) ?? '',
        ratio: contrast(over(faded, behind), behind),
      };
    });

  // Controls that no text tells apart.
  const controls: Measures['controls'] = [];
  const visible = (color: string, behind: Color, opacity = 1) => {
    const seen = toColor(color);
    return contrast(over([seen[0], seen[1], seen[2], seen[3] * opacity], behind), behind);
  };
  for (const field of root.querySelectorAll('select, input:not([type="radio"], [type="checkbox"])')) {
    const style = getComputedStyle(field);
    const behind = ground(parentOf(field));
    const edge = Number.parseFloat(style.borderTopWidth) > 0 ? visible(style.borderTopColor, behind) : 1;
    controls.push({ name: `${name(field)} border`, ratio: edge });
  }
  for (const option of root.querySelectorAll('.us-filter-option[data-selected]')) {
    const style = getComputedStyle(option);
    const behind = ground(parentOf(option));
    const shadow = /^(\w[\w-]*\([^)]*\))/.exec(style.boxShadow)?.[1];
    const marks = [style.backgroundColor, ...(shadow ? [shadow] : [])];
    controls.push({ name: 'chosen filter', ratio: Math.max(...marks.map((mark) => visible(mark, behind))) });
  }
  for (const summary of [...root.querySelectorAll('.us-summary')].slice(0, 1)) {
    const chevron = getComputedStyle(summary, '::after');
    controls.push({
      name: 'chevron',
      ratio: visible(chevron.borderRightColor, ground(summary), Number(chevron.opacity)),
    });
  }
  for (const ringed of root.querySelectorAll('.us-button:focus-visible')) {
    const style = getComputedStyle(ringed);
    const isThere = Number.parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none';
    controls.push({
      name: 'focus ring',
      ratio: isThere ? visible(style.outlineColor, ground(parentOf(ringed))) : 1,
    });
  }

  // Boxes, in a form that another host's can be held against.
  const boxes: Measures['boxes'] = {};
  const counts: Record<string, number> = {};
  for (const element of ours) {
    const key = name(element);
    const count = counts[key] ?? 0;
    counts[key] = count + 1;
    if (count > 1 || !element.checkVisibility()) continue;
    boxes[`${key}${count ? ` (${count + 1})` : ''}`] = box(element);
  }
  function box(element: Element): Record<string, string> {
    const style = getComputedStyle(element);
    const found: Record<string, string> = {};
    const size = Number.parseFloat(style.fontSize);
    const round = (value: number) => String(Math.round(value * 100) / 100);
    found['font-size'] = round(size / rootSize);
    found['line-height'] =
      style.lineHeight === 'normal' ? 'normal' : round(Number.parseFloat(style.lineHeight) / size);
    for (const property of [
      'display',
      'position',
      'float',
      'box-sizing',
      'margin-top',
      'margin-right',
      'margin-bottom',
      'margin-left',
      'padding-top',
      'padding-right',
      'padding-bottom',
      'padding-left',
      'border-top-width',
      'border-right-width',
      'border-bottom-width',
      'border-left-width',
      'border-top-style',
      'border-bottom-style',
      'border-left-style',
      'list-style-type',
      'text-align',
      'text-transform',
      'text-decoration-line',
      'text-indent',
      'text-shadow',
      'word-spacing',
      'white-space',
      'font-style',
      'font-weight',
      'max-width',
      'max-height',
      'opacity',
      'transform',
      'filter',
      'background-image',
      'appearance',
      'flex-grow',
      'flex-shrink',
      'flex-wrap',
      'align-items',
      'justify-content',
      'vertical-align',
      'cursor',
      'overflow-x',
      'visibility',
      'column-gap',
      'row-gap',
      'animation-name',
      'pointer-events',
      'user-select',
      'z-index',
    ])
      found[property] = widthless(style.getPropertyValue(property));
    found['letter-spacing'] = round(Number.parseFloat(style.letterSpacing) / size || 0);
    // What the browser draws for either is the same.
    if (found.appearance === 'button') found.appearance = 'auto';
    if (found.cursor === 'default') found.cursor = 'auto';
    // A block stands where it stands, whatever this says.
    if (found.display === 'block') found['vertical-align'] = 'baseline';
    found['box-shadow'] = style.boxShadow.replace(/^\w[\w-]*\([^)]*\)/, '');
    for (const pseudo of ['::before', '::after']) {
      const drawn = getComputedStyle(element, pseudo);
      const isThere = !['none', 'normal'].includes(drawn.content);
      found[pseudo] = isThere ? `${drawn.content} ${drawn.position} ${drawn.display}` : 'none';
    }
    return found;
  }

  // What is left of a line, for which the letters of a font count.
  function widthless(value: string): string {
    const number = Number.parseFloat(value);
    return number > 200
      ? 'auto'
      : value.endsWith('px') && !value.includes(' ')
        ? `${Math.round(number)}px`
        : value;
  }

  const rect = (element: Element | null | undefined) => {
    if (!element) return undefined;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const first = (selector: string) => root.querySelector(selector);
  const edge = root.getBoundingClientRect();
  const overflowing = [...root.querySelectorAll('[class^="us-"]')]
    .filter((element) => isShown(element) && !element.matches('dialog, dialog *, .us-announcement'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < edge.left - 1 || right > edge.right + 1;
    })
    .map(name);

  const dialog = root.querySelector('dialog:modal');
  const dialogStyle = dialog && getComputedStyle(dialog);
  const badge = first('.us-badge[data-tone="accent"]');
  const list = first('.us-list');
  return {
    scheme: luminance(ground(dialog ?? list)) < 0.3 ? 'dark' : 'light',
    texts,
    controls,
    boxes,
    overflowing: [...new Set(overflowing)],
    sizes: {
      text: Math.min(...texts.filter(({ text }) => text !== '').map(() => rootSize)),
      smallest: Math.min(
        ...[...root.querySelectorAll('.us-button, .us-meta, .us-name')].map((each) =>
          Number.parseFloat(getComputedStyle(each).fontSize),
        ),
      ),
      root: edge.width,
    },
    places: {
      icon: rect(first('.us-icon')),
      name: rect(first('.us-name')),
      item: rect(first('.us-item')),
      button: rect(first('.us-item .us-button')),
    },
    accent: badge ? [...toColor(getComputedStyle(badge).color)] : [],
    surface: list ? [...ground(list)] : [],
    radius: list ? Number.parseFloat(getComputedStyle(list).borderTopLeftRadius) : 0,
    dialog:
      dialog && dialogStyle
        ? {
            ...(rect(dialog) ?? { x: 0, y: 0, width: 0, height: 0 }),
            alpha: toColor(dialogStyle.backgroundColor)[3],
            padding: Number.parseFloat(dialogStyle.paddingLeft),
            window: { width: innerWidth, height: innerHeight, content: document.documentElement.clientWidth },
            backdrop: toColor(getComputedStyle(dialog, '::backdrop').backgroundColor)[3],
          }
        : undefined,
  };
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** See `measure`. The scheme is that of the list's ground, or of the dialog's. Contrasts are rounded to two places, boxes by slot. */
export interface Measures {
  scheme: 'light' | 'dark';
  texts: { name: string; text: string; ratio: number }[];
  controls: { name: string; ratio: number }[];
  boxes: Record<string, Record<string, string>>;
  overflowing: string[];
  sizes: { text: number; smallest: number; root: number };
  places: Record<'icon' | 'name' | 'item' | 'button', Rect | undefined>;
  accent: number[];
  surface: number[];
  radius: number;
  dialog:
    | (Rect & {
        alpha: number;
        padding: number;
        backdrop: number;
        window: { width: number; height: number; content: number };
      })
    | undefined;
}
