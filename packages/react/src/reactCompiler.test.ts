// @vitest-environment node
import { transformSync } from '@babel/core';
import compiler from 'babel-plugin-react-compiler';
import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(
  ['./{provider,sessions,sign-out}/**/*.{ts,tsx}', '!**/*.test*', '!**/*.stories.tsx'],
  { query: '?raw', import: 'default', eager: true },
);
const withHooks = Object.entries(sources).filter(([, source]) => source.startsWith("'use client'"));

/** What the React Compiler, and the lint rules that are made of it, object to in a file. */
function findObjections(name: string, source: string): string[] {
  const objections: string[] = [];
  const options = {
    noEmit: true,
    panicThreshold: 'none',
    environment: {
      validateRefAccessDuringRender: true,
      validateNoSetStateInRender: true,
      validateNoSetStateInEffects: true,
      validateNoImpureFunctionsInRender: true,
      validateStaticComponents: true,
      validateNoFreezingKnownMutableFunctions: true,
      validateNoDerivedComputationsInEffects: true,
      validateHooksUsage: true,
    },
    logger: {
      logEvent: (_file: string | null, event: { kind: string; detail?: unknown }) => {
        if (event.kind.includes('Error') || event.kind === 'PipelineError')
          objections.push(String(event.detail));
      },
    },
  };
  transformSync(source, {
    filename: name,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ['typescript', 'jsx'] },
    plugins: [[compiler, options]],
  });
  return objections;
}

describe('the React Compiler', () => {
  it.each(withHooks)('objects to nothing in %s', (name, source) => {
    expect(findObjections(name, source)).toEqual([]);
  });

  it('has the hooks before it', () => {
    expect(withHooks.length).toBeGreaterThan(12);
  });

  it('objects to a state that an effect sets', () => {
    const source = `import { useEffect, useState } from 'react';
      export function useBad(wanted: number) {
        const [state, setState] = useState(0);
        useEffect(() => { setState(wanted); }, [wanted]);
        return state;
      }`;
    expect(findObjections('bad.ts', source)).not.toEqual([]);
  });

  it('objects to a ref that is read in render', () => {
    const source = `import { useRef } from 'react';
      export function useBad() {
        const ref = useRef(0);
        return ref.current;
      }`;
    expect(findObjections('bad.ts', source)).not.toEqual([]);
  });
});
