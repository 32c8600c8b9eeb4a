/** Decides which found attributions share a source: reads them in order and asks, for each, whom its mention means. */
import type { SourceKind, Span } from '../../model';
import type { Found } from '../types';
import { Entities, type Entity } from './entities';
import { kindOfMention } from './kinds';
import { type Reading, readMention } from './mentions/read';
import { keyWords, sameBody } from './names/bodies';
import { fold } from './names/fold';
import { antecedent } from './pronouns';
import type { Scene } from './scene';
import { type Word, wordAt } from './text';

const placeOf = (item: Found): number =>
  item.mention?.start ?? item.cue?.start ?? item.content[0]?.start ?? 0;
const ORDER = { text: 0, subtitle: 1, title: 2 } as const;

const modifiers = (reading: Reading, scene: Scene): string[] =>
  reading.core
    .slice(0, -1)
    .map((word) => word.lower)
    .filter(
      (word) =>
        !scene.lexicon.definite.has(word) &&
        !scene.lexicon.indefinite.has(word) &&
        !scene.lexicon.numbers.has(word),
    );

/** Whether a definite or repeated description can mean the entity: same noun, and no modifier that contradicts. */
function describes(reading: Reading, entity: Entity, scene: Scene): boolean {
  if (!entity.heads.has(reading.head)) return false;
  const words = modifiers(reading, scene);
  if (!words.length) return true;
  return entity.readings.some((other) => {
    if (other.pronoun) return false;
    const theirs = new Set(other.words.map((word) => word.lower));
    return words.every((word) => theirs.has(word));
  });
}

export interface Assigned {
  readonly entities: readonly Entity[];
  /** By index of found. */
  readonly sources: readonly Entity[];
  readonly readings: readonly (Reading | null)[];
}

class Assignment {
  readonly entities = new Entities();
  readonly sources: Entity[] = [];
  readonly readings: (Reading | null)[] = [];
  private readonly bySpan = new Map<string, Entity>();

  constructor(
    private readonly scene: Scene,
    private readonly found: readonly Found[],
  ) {}

  run(): Assigned {
    const order = this.found.map((_, i) => i);
    order.sort((a, b) => {
      const x = this.found[a] as Found;
      const y = this.found[b] as Found;
      return ORDER[x.field] - ORDER[y.field] || placeOf(x) - placeOf(y) || a - b;
    });
    let before: number | null = null;
    for (const i of order) {
      const item = this.found[i] as Found;
      const reading = item.mention ? this.read(item, item.mention) : null;
      this.readings[i] = reading;
      const entity = this.sourceOf(i, item, reading, before);
      this.sources[i] = entity;
      this.entities.speak(entity, i, item, reading);
      before = i;
    }
    return {
      entities: this.entities.all.filter((entity) => entity.found.length),
      sources: this.sources,
      readings: this.readings,
    };
  }

  private read(item: Found, span: Span): Reading {
    const field = this.scene.fields[item.field];
    return readMention(field, span, this.scene.lexicon, (word) => this.scene.personAt(field, word));
  }

  private sourceOf(i: number, item: Found, reading: Reading | null, before: number | null): Entity {
    if (item.continues !== null && this.sources[item.continues])
      return this.sources[item.continues] as Entity;
    if (item.author && !item.mention) return this.author(item.author.name, item.author.handle);
    if (!reading || !item.mention) return this.unmentioned(item, before);
    const key = `${item.field}:${item.mention.start}:${item.mention.end}`;
    const same = this.bySpan.get(key);
    if (same) return same;
    const entity = this.mentioned(i, item, reading);
    this.bySpan.set(key, entity);
    return entity;
  }

  /** A post's author: a person or outlet that the text names, else somebody of their own. */
  private author(name: string | null, handle: string | null): Entity {
    const words = (name ?? handle ?? '').split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean);
    const person = words.length
      ? this.scene.people.find(words.map(fold), Number.MAX_SAFE_INTEGER, null)
      : null;
    if (person) return this.entities.of(person);
    const label = name ?? handle ?? '';
    const keys = words.map((word) => word.toLowerCase());
    for (const entity of this.entities.all) {
      if (entity.author === label) return entity;
      if (
        (entity.kind === 'organization' || entity.kind === 'media') &&
        entity.names.some((names) => sameBody(names, keys))
      )
        return entity;
    }
    const { lexicon } = this.scene;
    const outlet = keys.some((word) => lexicon.outlets.has(word)) && !lexicon.firstNames.has(keys[0] ?? '');
    const body = keys.some((word) => lexicon.bodies.has(word));
    const kind: SourceKind = outlet
      ? 'media'
      : body
        ? 'organization'
        : keys.length >= 2
          ? 'person'
          : name
            ? 'person'
            : 'unnamed';
    return this.entities.make(kind, { author: label, names: [keys] });
  }

  /** No mention: a quotation without cue goes on with its speaker; "adding" has its sentence's; "reportedly" nobody. */
  private unmentioned(item: Found, before: number | null): Entity {
    const field = this.scene.fields[item.field];
    const cue = item.cue ? field.text.slice(item.cue.start, item.cue.end) : null;
    const previous = before === null ? null : (this.found[before] as Found);
    const near =
      previous &&
      previous.field === item.field &&
      before !== null &&
      this.distance(item, previous) <= (cue ? 0 : 2);
    if (cue && this.scene.lexicon.sourceless.some((rule) => rule.pattern.test(cue)))
      return this.entities.make('none');
    if (near && before !== null && (!cue || /ing\b/iu.test(cue))) return this.sources[before] as Entity;
    return this.entities.make('none');
  }

  /** How many paragraphs lie between two attributions. */
  private distance(a: Found, b: Found): number {
    const { words } = this.scene.fields[a.field];
    const x = words[wordAt(words, placeOf(a))];
    const y = words[wordAt(words, placeOf(b))];
    return x && y ? Math.abs(x.paragraph - y.paragraph) : 9;
  }

  private mentioned(i: number, item: Found, reading: Reading): Entity {
    if (reading.person) return this.entities.of(reading.person);
    if (reading.firstPerson) return this.speaker(i, item) ?? this.entities.make('none');
    if (reading.pronoun) {
      if (reading.pronoun.relative) {
        const noun = this.beforeRelative(reading);
        if (noun) return this.mentioned(i, item, noun);
      }
      return antecedent(this.scene, this.entities, reading) ?? this.fallback(reading);
    }
    const apposed = this.apposed(reading);
    if (apposed) return apposed;
    const kind = kindOfMention(reading, this.scene.lexicon, this.scene.siteName);
    if (kind === 'organization' || kind === 'media') return this.body(reading, kind);
    return this.described(reading, kind);
  }

  private fallback(reading: Reading): Entity {
    return this.entities.make(reading.pronoun?.number === 'many' ? 'collective' : 'unnamed', {
      number: reading.pronoun?.number ?? 'one',
      gender: reading.pronoun?.gender ?? null,
    });
  }

  /** "the uncle" in "the uncle, Ma Chengming,": a name right behind the mention. */
  private apposed(reading: Reading): Entity | null {
    const last = reading.words.at(-1);
    if (!last || !this.scene.lexicon.roles.has(reading.head)) return null;
    const i = wordAt(reading.field.words, last.start);
    const next = reading.field.words[i + 1];
    if (!next || !/^,? $/u.test(reading.field.text.slice(last.end, next.start))) return null;
    const person = this.scene.personAt(reading.field, next);
    return person ? this.entities.of(person) : null;
  }

  /** Who speaks the words in which "I" stands. */
  private speaker(i: number, item: Found): Entity | null {
    const at = placeOf(item);
    for (let j = 0; j < this.found.length; j++) {
      const other = this.found[j] as Found;
      if (
        j !== i &&
        other.field === item.field &&
        this.sources[j] &&
        other.content.some((span) => span.start <= at && at < span.end)
      )
        return this.sources[j] as Entity;
    }
    return null;
  }

  /** The noun phrase right before "who" or "which". */
  private beforeRelative(reading: Reading): Reading | null {
    const { field } = reading;
    const first = reading.words[0];
    if (!first) return null;
    const to = wordAt(field.words, first.start);
    let from = to - 1;
    const { lexicon } = this.scene;
    while (from > 0 && from > to - 9) {
      const word = field.words[from - 1] as Word;
      if (word.sentence !== first.sentence) break;
      const gap = field.text.slice(word.end, (field.words[from] as Word).start);
      if (!/^(?: |['’]s? )$/u.test(gap)) break;
      if (
        /^(?:of|in|at|for|from|to|with|by|and|said|says|told|that|is|are|was|were|on|about)$/u.test(
          word.lower,
        )
      )
        break;
      const here = field.words[from] as Word;
      if (/^(?:a|an|the|some|many|several|those|these)$/u.test(here.lower)) break;
      from -= 1;
    }
    const start = field.words[from];
    const end = field.words[to - 1];
    if (!start || !end || start.sentence !== first.sentence || start.start >= end.end) return null;
    const noun = readMention(field, { start: start.start, end: end.end }, lexicon, (word) =>
      this.scene.personAt(field, word),
    );
    return noun.pronoun ? null : noun;
  }

  /** A body or outlet: by its name, or "the company" by what was last called so. */
  private body(reading: Reading, kind: SourceKind): Entity {
    const keys = keyWords(reading.core);
    const named = reading.proper;
    if (named) {
      const known = this.entities.all.find(
        (entity) =>
          (entity.kind === 'organization' || entity.kind === 'media') &&
          entity.names.some((names) => sameBody(names, keys)),
      );
      if (known) {
        known.names.push(keys);
        return known;
      }
      return this.entities.make(kind, { names: [keys], number: reading.number });
    }
    const possessor = reading.possessor?.map((word) => word.lower).join(' ') ?? '';
    for (const entity of this.entities.recent(24)) {
      if (entity.kind !== kind) continue;
      if (entity.heads.has(reading.head) && !possessor) return entity;
      if (entity.names.some((names) => names.includes(reading.head))) return entity;
    }
    if (reading.determiner === 'definite' && !possessor) {
      const last = this.entities.recent(6).find((entity) => entity.kind === kind && entity.names.length > 0);
      if (last) return last;
    }
    return this.entities.make(kind, {
      names: reading.possessor ? [keyWords(reading.words)] : [],
      number: reading.number,
    });
  }

  /** A description: the one before that it means, or somebody new. */
  private described(reading: Reading, kind: SourceKind): Entity {
    const { head } = reading;
    if (reading.determiner === 'definite' && reading.number === 'one' && !reading.other) {
      for (const entity of this.entities.recent(24)) {
        if (entity.number === 'one' && entity.kind !== 'person' && describes(reading, entity, this.scene))
          return entity;
        if (entity.person?.roleNouns.has(head)) return entity;
      }
      const person = this.scene.people.people.findLast(
        (one) => one.roleNouns.has(head) && (one.places[0]?.start ?? 0) < reading.span.end,
      );
      if (person) return this.entities.of(person);
    }
    if (reading.number === 'many' && !reading.other) {
      for (const entity of this.entities.recent(24)) {
        if (entity.number !== 'many' || entity.person) continue;
        const theirs = entity.readings.find((other) => other.count !== null)?.count ?? null;
        if (reading.count !== null && theirs !== null && reading.count !== theirs) continue;
        if (reading.count !== null && theirs === null) continue;
        if (describes(reading, entity, this.scene)) return entity;
      }
    }
    return this.entities.make(kind, {
      number: reading.number,
      gender: this.scene.lexicon.roles.get(head) ?? null,
    });
  }
}

/** @returns for each found attribution its source, merged over the article */
export const assign = (scene: Scene, found: readonly Found[]): Assigned => new Assignment(scene, found).run();
