import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type PluginOption } from 'vite';
import { buildNext } from './buildNext.ts';
import type { Host } from './hosts.ts';
import { copyApp } from './pack.ts';

/**
 * Builds a host for production, by itself, as its own developers would.
 *
 * @param kitchen a folder whose `node_modules`, or those above it, hold what the app imports
 * @returns the folder to serve
 */
export async function buildHost(host: Host, kitchen: string): Promise<string> {
  const folder = join(kitchen, host.name.replaceAll(/[^a-z0-9]+/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (host.build === 'next') {
    copyApp('next', folder);
    buildNext(folder);
    return folder;
  }
  copyApp('page', folder);
  if (host.app) copyApp(host.app, folder);
  writeFileSync(join(folder, 'index.html'), page(host));
  writeFileSync(join(folder, 'styles.ts'), stylesheets(host, folder));
  await build(await viteConfig(host, folder));
  return join(folder, 'dist');
}

function page({ wrapper = '' }: Host): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title><link rel="icon" href="data:,">
</head>
<body><main id="root" class="${wrapper}"></main><script type="module" src="./main.tsx"></script></body>
</html>
`;
}

/** Imports the stylesheets in the app's order, ours among them. */
function stylesheets({ ours, before = [], after = [] }: Host, folder: string): string {
  const files = (when: string, sources: readonly string[]) =>
    sources.map((source, index) => {
      if (/^[@a-z][^ {]*\.css$/.test(source)) return source;
      const file = `${when}-${index}.css`;
      writeFileSync(join(folder, file), source);
      return `./${file}`;
    });
  const own = ours ? [] : ['@user-sessions/react/styles.css'];
  const all = [...files('before', before), ...own, ...files('after', after)];
  return all.map((name) => `import '${name}';\n`).join('');
}

async function viteConfig(host: Host, folder: string): Promise<InlineConfig> {
  const plugins: PluginOption[] = [react()];
  const config: InlineConfig = {
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins,
    define: { ...host.define },
    // An app's own postcss configuration, or none: never one that Vite finds further up.
    css: { postcss: { plugins: [] } },
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  };
  if (host.build === 'esbuild') return { ...config, build: { ...config.build, cssMinify: 'esbuild' } };
  if (host.build === 'tailwind4') {
    const { default: tailwind } = await import('@tailwindcss/vite');
    return { ...config, plugins: [...plugins, tailwind()] };
  }
  if (host.build === 'tailwind3') {
    const { default: tailwind } = await import('tailwindcss3');
    const content = [{ raw: `<main class="block ${host.wrapper ?? ''}">`, extension: 'html' }];
    return { ...config, css: { postcss: { plugins: [tailwind({ content })] } } };
  }
  if (host.build === 'preset-env') {
    const [{ default: presetEnv }, { default: nano }] = await Promise.all([
      import('postcss-preset-env'),
      import('cssnano'),
    ]);
    const postcss = { plugins: [presetEnv({ stage: 0 }), nano()] };
    return { ...config, css: { postcss }, build: { ...config.build, cssMinify: false } };
  }
  return config;
}
