/** One app of somebody else: what its styles are, and how it says that it is dark. */
export interface Host {
  name: string;
  /** Stylesheets imported before ours and after it: a package's, or CSS as text. */
  before?: readonly string[];
  after?: readonly string[];
  /** What makes it dark: attributes of `<html>`, the system's setting, or its own affair. */
  dark?: { html: Readonly<Record<string, string>> } | 'system' | 'event' | undefined;
  /** Classes of the element around the page. */
  wrapper?: string;
  /** Who writes the shipped CSS. @default Vite 8's own, Lightning CSS */
  build?: 'esbuild' | 'preset-env' | 'tailwind3' | 'tailwind4' | 'next';
  /** The app's own entry, where it is more than a page with styles: a folder of `apps`. */
  app?: string;
  /** Constants of the build. */
  define?: Readonly<Record<string, string>>;
  /** The document to open. @default '/' */
  path?: string;
  /** Needs nothing that the workspace does not install anyway, and is part of the test command. */
  isCheap?: boolean;
  /** What the host's look is, where it has one for us to take over. */
  look?: { accent?: string; surface?: string; radius?: number };
  /** How our own stylesheet comes: after `before`, in a layer that `before` imports, or adopted by a shadow root. */
  ours?: 'layered' | 'adopted';
  /** What its rules of two classes and more still change, by slot and property. */
  leaves?: readonly string[];
  /** Sent with every answer. */
  headers?: Readonly<Record<string, string>>;
}

const DARK_BODY = 'body { background: #121212; color: #eaeaea }';

/** Dark by a media query, as `create-next-app` has it. */
const SYSTEM = `
  :root { --background: #ffffff; --foreground: #171717 }
  @media (prefers-color-scheme: dark) { :root { --background: #0a0a0a; --foreground: #ededed } }
  body { background: var(--background); color: var(--foreground); font-family: Arial, sans-serif }`;

const CREATE_NEXT_APP = `${SYSTEM}
  html, body { max-width: 100vw; overflow-x: hidden }
  * { box-sizing: border-box; padding: 0; margin: 0 }
  a { color: inherit; text-decoration: none }
  @media (prefers-color-scheme: dark) { html { color-scheme: dark } }`;

const byClass = (css = DARK_BODY) => ({
  css: css.replace('body', '.dark body'),
  dark: { html: { class: 'dark' } },
});

const TAILWIND_3 = '@tailwind base; @tailwind components; @tailwind utilities;';
const TAILWIND_4 = '@import "tailwindcss";';

const SHADCN = `
  :root { --background: oklch(1 0 0); --foreground: oklch(.145 0 0); --card: oklch(1 0 0);
    --card-foreground: oklch(.145 0 0); --primary: oklch(.541 .281 293); --primary-foreground: oklch(.97 .01 293);
    --border: oklch(.922 0 0); --radius: .5rem }
  .dark { --background: oklch(.145 0 0); --foreground: oklch(.985 0 0); --card: oklch(.205 0 0);
    --card-foreground: oklch(.985 0 0); --primary: oklch(.606 .25 292); --primary-foreground: oklch(.97 .01 293);
    --border: oklch(1 0 0 / 10%) }
  @layer base { * { border-color: var(--border) } body { background: var(--background); color: var(--foreground) } }`;

const SHADCN_TRIPLES = `
  :root { --background: 0 0% 100%; --foreground: 222 84% 5%; --card: 0 0% 100%; --card-foreground: 222 84% 5%;
    --primary: 262 83% 58%; --primary-foreground: 210 40% 98%; --border: 214 32% 91%; --radius: .5rem }
  .dark { --background: 222 84% 5%; --foreground: 210 40% 98%; --card: 222 60% 9%; --card-foreground: 210 40% 98%;
    --primary: 263 70% 50%; --primary-foreground: 210 40% 98%; --border: 217 33% 17% }
  * { border-color: hsl(var(--border)) }
  body { background: hsl(var(--background)); color: hsl(var(--foreground)) }`;

/** Hacks for browsers of the past, which Lightning CSS does not take. */
const OLD = { build: 'esbuild' } as const;

/** A host that is nothing but a stylesheet, with a dark side of the app's own where it has none. */
const classless = (file: string, more: Partial<Host> = {}): Host => {
  const { css, dark } = byClass();
  return { name: file, before: [file, css], dark, ...more };
};

export const hosts: readonly Host[] = [
  { name: 'bare', isCheap: true, dark: { html: { style: 'color-scheme: dark' } } },
  { name: 'star reset', isCheap: true, after: [CREATE_NEXT_APP], dark: 'system' },
  {
    name: 'tailwind 3',
    isCheap: true,
    build: 'tailwind3',
    after: [TAILWIND_3, byClass().css],
    dark: byClass().dark,
  },
  {
    name: 'tailwind 4 before',
    isCheap: true,
    build: 'tailwind4',
    before: [TAILWIND_4, byClass().css],
    dark: byClass().dark,
  },
  {
    name: 'tailwind 4 after',
    isCheap: true,
    build: 'tailwind4',
    after: [TAILWIND_4, byClass().css],
    dark: byClass().dark,
  },
  {
    name: 'bootstrap',
    isCheap: true,
    after: ['bootstrap/dist/css/bootstrap.css'],
    dark: { html: { 'data-bs-theme': 'dark' } },
    look: { accent: '#0d6efd', radius: 6 },
  },
  // Builds.
  { name: 'bare, esbuild', build: 'esbuild', dark: { html: { style: 'color-scheme: dark' } } },
  {
    name: 'bare, preset-env and cssnano',
    build: 'preset-env',
    dark: { html: { style: 'color-scheme: dark' } },
  },
  // Frameworks.
  {
    name: 'shadcn',
    build: 'tailwind4',
    before: [TAILWIND_4, SHADCN],
    dark: byClass().dark,
    look: { accent: '#7f22fe', radius: 8 },
  },
  {
    name: 'shadcn, triples',
    build: 'tailwind3',
    before: [TAILWIND_3, SHADCN_TRIPLES],
    dark: byClass().dark,
    look: { accent: '#7c3aed', radius: 8 },
  },
  {
    name: 'mui',
    app: 'mui',
    define: { VARIABLES: 'false' },
    dark: 'event',
  },
  {
    name: 'mui with variables',
    app: 'mui',
    define: { VARIABLES: 'true' },
    dark: 'event',
    look: { accent: '#1976d2', radius: 4 },
  },
  { name: 'chakra', app: 'chakra', dark: { html: { class: 'dark' } }, look: { radius: 4 } },
  { name: 'next', build: 'next', dark: 'system' },
  // Places.
  {
    name: 'strict csp',
    before: ['.dark { color-scheme: dark }'],
    dark: { html: { class: 'dark' } },
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    },
  },
  { name: 'iframe', app: 'iframe', path: '/outer.html', before: [SYSTEM], dark: 'system' },
  {
    name: 'shadow dom',
    app: 'shadow',
    ours: 'adopted',
    before: [CREATE_NEXT_APP, SHADCN_TRIPLES.split('.dark')[0] ?? ''],
    dark: 'system',
  },
  { name: 'bulma', before: ['bulma/css/bulma.css'], dark: { html: { 'data-theme': 'dark' } } },
  {
    name: 'bulma content',
    before: ['bulma/css/bulma.css'],
    dark: 'system',
    wrapper: 'content',
    leaves: ['us-list: margin'],
  },
  classless('foundation-sites/dist/css/foundation.css', OLD),
  classless('semantic-ui-css/semantic.css', OLD),
  classless('uikit/dist/css/uikit.css'),
  classless('materialize-css/dist/css/materialize.css'),
  classless('spectre.css/dist/spectre.css'),
  classless('purecss/build/pure.css'),
  // Resets.
  classless('normalize.css/normalize.css'),
  classless('modern-normalize/modern-normalize.css'),
  classless('sanitize.css/sanitize.css'),
  classless('sanitize.css/forms.css'),
  classless('the-new-css-reset/css/reset.css', {
    before: [],
    after: ['the-new-css-reset/css/reset.css', byClass().css],
  }),
  classless('destyle.css/destyle.css', { before: [], after: ['destyle.css/destyle.css', byClass().css] }),
  classless('reset-css/reset.css', { before: [], after: ['reset-css/reset.css', byClass().css] }),
  // Classless stylesheets.
  { name: 'pico', after: ['@picocss/pico/css/pico.css'], dark: { html: { 'data-theme': 'dark' } } },
  { name: 'pico classless', after: ['@picocss/pico/css/pico.classless.css'], dark: 'system' },
  { name: 'water.css', after: ['water.css/out/water.css'], dark: 'system' },
  { name: 'simple.css', after: ['simpledotcss/simple.css'], dark: 'system' },
  { name: 'new.css', after: ['@exampledev/new.css/new.css'], dark: 'system' },
  classless('mvp.css/mvp.css', { before: [], after: ['mvp.css/mvp.css'], dark: undefined }),
  classless('sakura.css/css/sakura.css'),
  { name: 'sakura dark', after: ['sakura.css/css/sakura-dark.css'] },
  classless('milligram/dist/milligram.css'),
  classless('bamboo.css/dist/bamboo.min.css', {
    dark: 'system',
    before: ['bamboo.css/dist/bamboo.min.css'],
    leaves: ['us-page-size select: padding', 'us-page-size select: line-height'],
  }),
  classless('chota/dist/chota.css'),
  classless('marx-css/css/marx.css', OLD),
  classless('picnic/picnic.min.css'),
  classless('missing.css', {
    dark: 'system',
    before: ['missing.css'],
    leaves: ['us-page-size select: display'],
  }),
  classless('terminal.css/dist/terminal.css'),
  classless('tachyons/css/tachyons.css', OLD),
  {
    name: 'github markdown',
    after: ['github-markdown-css/github-markdown.css', SYSTEM],
    dark: 'system',
    wrapper: 'markdown-body',
  },
  {
    name: 'tailwind typography',
    build: 'tailwind4',
    after: [
      '@import "tailwindcss"; @plugin "@tailwindcss/typography"; @custom-variant dark (&:where(.dark, .dark *)); @source inline("prose dark:prose-invert");',
      byClass().css,
    ],
    dark: byClass().dark,
    wrapper: 'prose dark:prose-invert',
  },
];
