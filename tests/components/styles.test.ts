/** Decides what our styles must hold to: enough contrast in every theme, either writing direction, nothing loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../components/', import.meta.url));
const ENTRYPOINTS = fileURLToPath(new URL('../../entrypoints/', import.meta.url));

const filesIn = (end: string, root = ROOT): readonly (readonly [string, string])[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => [name, readFileSync(join(root, name), 'utf8')] as const);

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

// ---------------------------------------------------------------- contrast

type Scheme = 'light' | 'dark';
type Colours = Readonly<Record<string, string>>;

const tokens = withoutComments(readFileSync(join(ROOT, 'tokens.css'), 'utf8'));

function declared(selector: string, scheme: Scheme): Colours {
  const from = tokens.indexOf(`${selector} {`);
  const body = tokens.slice(tokens.indexOf('{', from) + 1, tokens.indexOf('}', from));
  const colours: Record<string, string> = {};
  for (const [, name, value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const pair = value.match(/^light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)$/);
    const colour = pair ? pair[scheme === 'light' ? 1 : 2] : value.match(/^#[0-9a-f]{6}$/)?.[0];
    if (name && colour) colours[name] = colour;
  }
  return colours;
}

const THEMES: readonly (readonly [string, Colours])[] = [
  ['light', declared('.themed', 'light')],
  ['dark', declared('.themed', 'dark')],
  ['sepia', { ...declared('.themed', 'light'), ...declared('.themed[data-theme="sepia"]', 'light') }],
  [
    'contrast, light',
    { ...declared('.themed', 'light'), ...declared('.themed[data-theme="contrast"]', 'light') },
  ],
  [
    'contrast, dark',
    { ...declared('.themed', 'dark'), ...declared('.themed[data-theme="contrast"]', 'dark') },
  ],
];

const channels = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** WCAG 2.2: relative luminance. */
const luminance = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const mix = (a: readonly number[], b: readonly number[], share: number): readonly number[] =>
  a.map((c, at) => c * share + (b[at] ?? 0) * (1 - share));

function contrast(a: readonly number[], b: readonly number[]): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Text on what it stands on; AA asks for 4.5. */
const TEXT_PAIRS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'hover'],
  ['soft', 'paper'],
  ['soft', 'raised'],
  ['soft', 'hover'],
  ['ink', 'unnamed-wash'],
  ['soft', 'unnamed-wash'],
  ['ink', 'record-wash'],
  ['soft', 'record-wash'],
  ['ink', 'vague-wash'],
  ['unnamed', 'unnamed-wash'],
  ['unnamed', 'paper'],
  ['unnamed', 'raised'],
  ['record', 'raised'],
  ['vague', 'raised'],
  ['paper', 'ink'],
] as const;

/** Lines and edges that carry meaning; AA asks for 3. */
const LINE_PAIRS = [
  ['unnamed', 'unnamed-wash'],
  ['unnamed', 'paper'],
  ['record', 'paper'],
  ['record', 'unnamed-wash'],
  ['record', 'record-wash'],
  ['vague', 'paper'],
  ['vague', 'vague-wash'],
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['focus', 'paper'],
  ['focus', 'raised'],
] as const;

describe.each(THEMES)('contrast in %s', (_, colours) => {
  const colour = (name: string): readonly number[] => {
    expect(colours, `no colour ${name}`).toHaveProperty([name]);
    return channels(colours[name] ?? '');
  };

  it.each(TEXT_PAIRS)('%s on %s can be read', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(LINE_PAIRS)('%s on %s can be seen', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
  });

  it('text under the pointer can be read', () => {
    const hovered = mix(colour('unnamed'), colour('unnamed-wash'), 0.14);
    expect(contrast(colour('ink'), hovered)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('unnamed'), hovered)).toBeGreaterThanOrEqual(3);
  });

  it('high contrast reaches AAA', () => {
    if (!_.startsWith('contrast')) return;
    expect(contrast(colour('ink'), colour('paper'))).toBeGreaterThanOrEqual(18);
    expect(contrast(colour('soft'), colour('paper'))).toBeGreaterThanOrEqual(7);
  });
});

// ---------------------------------------------------------------- rules of the house

const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|border-(?:top|bottom)-(?:left|right)-radius|(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:|text-align:\s*(?:left|right)|float:)/;

/** Where a card stands is computed from where its words are on the screen, in either direction of writing. */
const COMPUTED = ['left: var(--card-left, 0);'];

/** Conditions of a window's size are about the window. */
const physicalIn = (rules: string): string | null =>
  PHYSICAL.exec(
    COMPUTED.reduce((css, line) => css.replace(line, ''), rules).replace(/@media[^{]*/g, ''),
  )?.[0] ?? null;

it.each(filesIn('.css', ENTRYPOINTS))('%s follows the direction of writing', (_, css) => {
  expect(physicalIn(withoutComments(css))).toBeNull();
});

describe.each(filesIn('.css'))('%s', (_, css) => {
  const rules = withoutComments(css);

  it('says at its top what it decides', () => {
    expect(css).toMatch(/^\/\*\s*Decides /);
  });

  it('loads nothing', () => {
    expect(rules).not.toMatch(/url\(|@font-face|https?:/);
  });

  it('follows the direction of writing', () => {
    expect(physicalIn(rules)).toBeNull();
  });

  it('does not hang on the page’s root size', () => {
    expect(rules).not.toMatch(/[\d.]rem\b/);
  });

  it('moves only for those who do not mind', () => {
    const calm = rules.replace(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}/g, '');
    const moving = [...calm.matchAll(/animation:\s*([\w-]+)/g)].map(([, name]) => name);
    // The line of progress follows the reader's own scrolling.
    expect(moving.filter((name) => name !== 'progress')).toEqual([]);
  });
});

it('uses no names that ad blockers hide', () => {
  const selectors = filesIn('.css').flatMap(([, text]) =>
    [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name ?? ''),
  );
  const written = filesIn('.tsx').flatMap(([, text]) => [
    ...[...text.matchAll(/(?:class|id)="([^"]*)"/g)].flatMap(([, value = '']) => value.split(' ')),
  ]);
  const names = [...selectors, ...written];
  expect(names.filter((name) => /^(?:ads?(?:$|[-_A-Z])|advert|sponsor|promo|banner-ad)/.test(name))).toEqual(
    [],
  );
});
