import { describe, expect, it } from 'vitest';
import { codeOf, importsOf, type SourceFile, sourcesIn } from './sources';

interface Boundary {
  readonly folder: string;
  /** What its files may import: beginnings of paths, and packages. */
  readonly may: readonly string[];
}

/** As in ARCHITECTURE.md. */
const BOUNDARIES: readonly Boundary[] = [
  { folder: 'lib', may: ['lib/'] },
  { folder: 'components', may: ['components/', 'lib/', 'preact', 'preact/hooks', 'public/_locales/'] },
  {
    folder: 'entrypoints',
    may: ['entrypoints/', 'components/', 'lib/', 'public/_locales/', 'preact', 'preact/hooks', 'wxt/'],
  },
];

const strays = (files: readonly SourceFile[], may: readonly string[]): string[] =>
  files.flatMap(({ path, imports }) =>
    imports
      .filter((name) => !may.some((one) => (one.endsWith('/') ? name.startsWith(one) : name === one)))
      .map((name) => `${path} imports ${name}`),
  );

/** Code that would send something out, run text as code, or make the page's markup ours. */
const FORBIDDEN =
  /\b(?:fetch|eval|importScripts)\s*\(|\bnew\s+(?:Function|WebSocket|XMLHttpRequest|EventSource|WebTransport)\b|\.sendBeacon\b|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write/;

const BROWSER_ONLY = /\b(?:browser|chrome)\.[a-z]+\b|\bprocess\.|\brequire\(/;

describe('imports', () => {
  it.each(BOUNDARIES)('of $folder stay within their bounds', ({ folder, may }) => {
    const files = sourcesIn(folder);
    expect(files.length).toBeGreaterThan(10);
    expect(strays(files, may)).toEqual([]);
  });

  it('components know the types of lib, and of its code only what is pure', () => {
    const files = sourcesIn('components');
    const wrong = strays(files, ['components/', 'preact', 'preact/hooks', 'public/_locales/', 'lib/model']);
    expect(
      wrong.filter((line) => !/ lib\/(?:model|export|policy|reading-stats|corrections)\b/.test(line)),
    ).toEqual([]);
  });

  it('are seen in every form', () => {
    const text =
      "import a from 'x';\nimport type { B } from '../c';\nexport * from './d';\nimport './e.css';\nconst f = import('g');";
    expect(importsOf(text, 'lib/page/h.ts')).toEqual(['x', 'lib/c', 'lib/page/d', 'lib/page/e.css', 'g']);
  });

  it('that stray are told', () => {
    const file = { path: 'lib/a.ts', text: '', imports: ['lib/b', 'preact', 'entrypoints/c'] };
    expect(strays([file], ['lib/'])).toEqual(['lib/a.ts imports preact', 'lib/a.ts imports entrypoints/c']);
  });
});

describe('source', () => {
  const shipped = ['lib', 'components', 'entrypoints'].flatMap(sourcesIn);

  it('sends nothing, runs no text, makes no markup of the page its own', () => {
    const found = shipped.filter(({ text }) => FORBIDDEN.test(codeOf(text))).map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it.each(['fetch("x")', 'new WebSocket(u)', 'node.innerHTML = text', 'eval (x)'])(
    '%s would be told',
    (code) => {
      expect(FORBIDDEN.test(codeOf(code))).toBe(true);
    },
  );

  it('of lib and components does not know the browser’s extension interface or Node', () => {
    const pure = shipped.filter(({ path }) => !path.startsWith('entrypoints/'));
    expect(pure.filter(({ text }) => BROWSER_ONLY.test(codeOf(text))).map(({ path }) => path)).toEqual([]);
  });

  it('opens each file with what it decides', () => {
    const silent = shipped.filter(
      ({ path, text }) => !path.endsWith('.d.ts') && !/^(?:#!.*\n)?\s*\/\*\*/.test(text),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
