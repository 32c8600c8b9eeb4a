import { describe, expect, it } from 'vitest';
import { inject, JUNK_SHAPES, placesIn } from '../../../bench/live/inject';
import { inventedName, randomOf } from '../../../bench/live/random';
import { realShapes } from '../../../bench/live/shapes-real';

const LINES = Array.from(
  { length: 9 },
  (_, i) =>
    `Paragraph number ${i} tells at some length what the council of Brenfold did on its ${i}th evening.`,
);
const HTML = `<!doctype html><html><body><nav><p>Home</p></nav><article>${LINES.map((line) => `<p class=x>${line}</p>`).join('\n')}</article></body></html>`;
const BODY = LINES.join('\n');
const OPTIONS = { seed: 1, held: false, lang: 'en' } as const;

describe('the injector', () => {
  it('does the same again for the same page and seed, and another thing for another', () => {
    const once = inject('page', HTML, BODY, OPTIONS);
    expect(once).not.toBeNull();
    expect(inject('page', HTML, BODY, OPTIONS)).toEqual(once);
    expect(inject('page', HTML, BODY, { ...OPTIONS, seed: 2 })?.html).not.toBe(once?.html);
    expect(inject('other', HTML, BODY, OPTIONS)?.html).not.toBe(once?.html);
  });

  it('leaves everything else as it was', () => {
    const injected = inject('page', HTML, BODY, OPTIONS);
    let at = 0;
    for (const piece of [...LINES.map((line) => `<p class=x>${line}</p>`), '</article></body></html>']) {
      const found = injected?.html.indexOf(piece, at) ?? -1;
      expect(found).toBeGreaterThanOrEqual(at);
      at = found + piece.length;
    }
  });

  it('puts nothing after the last paragraph or outside of the article', () => {
    const html = inject('page', HTML, BODY, OPTIONS)?.html ?? '';
    expect(html.endsWith(`${LINES.at(-1)}</p></article></body></html>`)).toBe(true);
    expect(html.startsWith(HTML.slice(0, HTML.indexOf('<p class=x>')))).toBe(true);
  });

  it('remembers every phrase that it put in, each with a name of its own', () => {
    const injected = inject('page', HTML, BODY, OPTIONS);
    const phrases = injected?.puts.flatMap((put) => put.phrases) ?? [];
    const names = phrases.map(({ name }) => name).filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(8);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, text } of phrases) {
      expect(injected?.html).toContain(text);
      expect(HTML).not.toContain(name === '' ? text : name);
    }
  });

  it('keeps held-out shapes apart', () => {
    const shapes = (held: boolean): Set<string> =>
      new Set(
        Array.from({ length: 40 }, (_, i) => inject(`p${i}`, HTML, BODY, { ...OPTIONS, held }))
          .flatMap((one) => one?.puts ?? [])
          .map(({ kind, shape }) => `${kind}: ${shape}`),
      );
    const [tuned, held] = [shapes(false), shapes(true)];
    expect([...tuned].some((shape) => held.has(shape))).toBe(false);
    const all = [...JUNK_SHAPES, ...realShapes('en')];
    expect(tuned.size + held.size).toBe(all.length);
  });

  it('has at least 40 shapes of junk, half of them held out', () => {
    const held = JUNK_SHAPES.filter((shape) => shape.held).length;
    expect(JUNK_SHAPES.length).toBeGreaterThanOrEqual(40);
    expect(Math.abs(2 * held - JUNK_SHAPES.length)).toBeLessThanOrEqual(1);
  });

  it('does not touch a page whose paragraphs it does not find, or whose language it does not speak', () => {
    expect(inject('page', HTML, 'Another article.', OPTIONS)).toBeNull();
    expect(inject('page', HTML, BODY, { ...OPTIONS, lang: 'fi' })).toBeNull();
  });

  it('finds paragraphs whatever markup is in them', () => {
    const html = `<div><p>Short.</p><p>${LINES[0]?.replace('council', '<b>coun</b>cil')}</p><p>${LINES[1]}</div>`;
    expect(placesIn(html, BODY)).toEqual([html.indexOf('</p><p>Paragraph number 1') + 4]);
  });
});

describe('chance', () => {
  it('is the same for the same seed', () => {
    const [a, b] = [randomOf(7), randomOf(7)];
    expect([a.next(), a.below(9), a.next()]).toEqual([b.next(), b.below(9), b.next()]);
  });

  it('invents names that differ', () => {
    expect(new Set(Array.from({ length: 4000 }, (_, n) => inventedName(n))).size).toBe(4000);
  });
});
