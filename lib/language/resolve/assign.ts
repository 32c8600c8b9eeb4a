/** Decides which found attributions share a source: reads them in order and asks, for each, whom its mention means. */
import type { SourceKind, Span } from '../../model';
import type { Found } from '../types';
import { type Candidate, candidatesAt } from './candidates';
import { Entities, type Entity } from './entities';
import { candidateFeatures, newFeatures, type Query } from './learned/antecedent-features';
import { bestKind, kindScores } from './learned/kinds';
import type { Weights } from './learned/linear';
import { identifiedBehind } from './mentions/identified';
import { introducedBefore } from './mentions/introduced';
import { type Member, memberOf } from './mentions/members';
import { type Reading, readMention } from './mentions/read';
import { beforeRelative } from './mentions/relative';
import { keyWords, sameBody } from './names/bodies';
import type { Body } from './names/companies';
import { fold } from './names/fold';
import type { Person } from './names/people';
import type { Scene } from './scene';
import { wordAt } from './text';

export const placeOf = (item: Found): number =>
  item.mention?.start ?? item.cue?.start ?? item.content[0]?.start ?? 0;
const ORDER = { text: 0, subtitle: 1, title: 2 } as const;

/** Whose is it? One list of features per candidate, and a last one for somebody new. */
export interface Question {
  readonly found: number;
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  readonly features: readonly (readonly string[])[];
}

/** @returns index of the answer; candidates.length for somebody new */
export type Choose = (question: Question) => number;

export interface Assigned {
  readonly entities: Entities;
  /** By index of found. */
  readonly sources: Entity[];
  readonly readings: readonly (Reading | null)[];
  /** What each mention that is no pronoun says of the kind. */
  readonly kinds: ReadonlyMap<Reading, readonly number[]>;
}

const isThey = ({ words }: Reading): boolean => words.length === 1 && words[0]?.lower === 'they';
/** "the Coastal Fisheries Board (CFB)": lower case; null when nothing of the kind stands in it or right behind it. */
function acronymOf({ field, span }: Reading): string | null {
  const words = field.text.slice(span.start, span.end + 14);
  const match = /^[^(]* \((\p{Lu}[\p{L}\d&.-]{1,9})\)/u.exec(words);
  return match?.[1] && /\p{Lu}.*\p{Lu}/u.test(match[1]) ? match[1].toLowerCase().replace(/\./gu, '') : null;
}

const ONE_PERSON: ReadonlySet<SourceKind> = new Set(['person', 'unnamed', 'spokesperson']);

class Assignment {
  private readonly entities = new Entities();
  private readonly sources: Entity[] = [];
  private readonly readings: (Reading | null)[] = [];
  private readonly bySpan = new Map<string, Entity>();
  private readonly kinds = new Map<Reading, readonly number[]>();

  constructor(
    private readonly scene: Scene,
    private readonly found: readonly Found[],
    private readonly kindWeights: Weights,
    private readonly choose: Choose,
  ) {}

  run(): Assigned {
    const order = this.found.map((_, i) => i);
    order.sort((a, b) => {
      const x = this.found[a] as Found;
      const y = this.found[b] as Found;
      return ORDER[x.field] - ORDER[y.field] || placeOf(x) - placeOf(y) || a - b;
    });
    for (const i of order) {
      const item = this.found[i] as Found;
      const reading = item.mention ? this.read(item, item.mention) : null;
      this.readings[i] = reading;
      const entity = this.sourceOf(i, item, reading);
      this.sources[i] = entity;
      this.entities.speak(entity, i, item, reading);
    }
    return { entities: this.entities, sources: this.sources, readings: this.readings, kinds: this.kinds };
  }

  private read(item: Found, span: Span): Reading {
    const field = this.scene.fields[item.field];
    return readMention(field, span, this.scene.lexicon, (word) => this.scene.personAt(field, word));
  }

  private cueOf(item: Found): string {
    return item.cue ? this.scene.fields[item.field].text.slice(item.cue.start, item.cue.end) : '';
  }

  private kindOf(reading: Reading, cue: string, form: string): SourceKind {
    const { lexicon, siteName } = this.scene;
    const introduced = introducedBefore(reading, lexicon);
    const row = kindScores(this.kindWeights, reading, { cue, form, introduced }, lexicon, siteName);
    this.kinds.set(reading, row);
    return bestKind([row]);
  }

  private sourceOf(i: number, item: Found, reading: Reading | null): Entity {
    if (item.continues !== null && this.sources[item.continues])
      return this.sources[item.continues] as Entity;
    if (item.author && !item.mention) return this.author(item.author.name, item.author.handle);
    if (!reading || !item.mention) return this.ask(i, item, null, 'none') ?? this.entities.make('none');
    const key = `${item.field}:${item.mention.start}:${item.mention.end}`;
    const same = this.bySpan.get(key);
    if (same) return same;
    const entity = this.mentioned(i, item, reading);
    const acronym = entity.kind === 'organization' ? acronymOf(reading) : null;
    if (acronym) entity.names.push([acronym]);
    this.bySpan.set(key, entity);
    return entity;
  }

  /** A post's author: a person or outlet that the text names, else somebody of their own. */
  private author(name: string | null, handle: string | null): Entity {
    const label = name ?? handle ?? '';
    const words = label.split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean);
    const person = words.length
      ? this.scene.people.find(words.map(fold), Number.MAX_SAFE_INTEGER, null)
      : null;
    if (person) return this.entities.of(person);
    const keys = words.map((word) => word.toLowerCase());
    const joined = keys.join('').replace(/(?:com|org|net|ca|uk|fr|de|au)$/u, '');
    const site = (this.scene.siteName ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const domain = /\p{L}\.\p{L}{2,4}$/u.test(label);
    const ownSite = site !== '' && (site === joined || site === keys.join(''));
    const known = this.entities.all.find(
      (entity) =>
        entity.author === label ||
        ((entity.kind === 'organization' || entity.kind === 'media') &&
          entity.names.some((names) => names.join('') === joined)) ||
        ((entity.kind === 'organization' || entity.kind === 'media') &&
          entity.names.some((names) => sameBody(names, keys))),
    );
    if (known) return known;
    const { lexicon } = this.scene;
    const outlet =
      domain ||
      ownSite ||
      (keys.some((word) => lexicon.outlets.has(word)) && !lexicon.firstNames.has(keys[0] ?? ''));
    const body = keys.some((word) => lexicon.bodies.has(word));
    const kind: SourceKind = outlet ? 'media' : body ? 'organization' : name ? 'person' : 'unnamed';
    return this.entities.make(kind, {
      author: ownSite ? (this.scene.siteName ?? label) : label,
      names: domain || ownSite ? [keys, [joined]] : [keys],
    });
  }

  private mentioned(i: number, item: Found, reading: Reading): Entity {
    if (reading.person) return this.entities.of(reading.person);
    const bare = this.bareName(reading) ?? this.identified(reading);
    if (bare) return this.entities.of(bare);
    // "on indique que"
    if (this.scene.lexicon.nounFirst && reading.words.length === 1 && reading.words[0]?.lower === 'on')
      return this.entities.make('none');
    if (reading.firstPerson) return this.speaker(i, item) ?? this.entities.make('none');
    if (reading.pronoun) {
      const noun = reading.pronoun.relative
        ? beforeRelative(reading, this.scene.lexicon, (word) => this.scene.personAt(reading.field, word))
        : null;
      if (noun) {
        const entity = this.mentioned(i, item, noun);
        entity.readings.push(noun);
        if (noun.head) this.entities.call(entity, noun.head);
        return entity;
      }
      return (
        this.they(reading) ??
        this.ask(i, item, reading, 'none') ??
        this.oneAs(reading) ??
        this.somebody(reading)
      );
    }
    const member = memberOf(reading);
    const apposed =
      this.apposed(reading) ?? this.sameGroup(reading) ?? (member && this.member(member, reading, item));
    if (apposed) return apposed;
    const kind = this.kindOf(reading, this.cueOf(item), item.form);
    const named = reading.proper && (kind === 'organization' || kind === 'media' || kind === 'person');
    if (named && /^\p{Lu}/u.test(reading.core.at(-1)?.text ?? '')) return this.named(reading, kind);
    return (
      this.ask(i, item, reading, kind) ??
      this.entities.make(kind, {
        owner: this.ownerOf(reading),
        number: reading.number,
        gender: this.scene.lexicon.roles.get(reading.head) ?? reading.gender,
        names: kind === 'organization' || kind === 'media' ? [keyWords(reading.words)] : [],
      })
    );
  }

  /** @returns the candidate chosen; null for somebody new */
  private ask(i: number, item: Found, reading: Reading | null, kind: SourceKind): Entity | null {
    const field = this.scene.fields[item.field];
    const { words } = this.scene.fields.text;
    const offset = item.field === 'text' ? placeOf(item) : Number.MAX_SAFE_INTEGER;
    const here =
      item.field === 'text' ? words[Math.min(wordAt(words, offset), words.length - 1)] : words.at(-1);
    if (!here) return null;
    const first = item.content[0];
    const query: Query = {
      item,
      reading,
      kind,
      here,
      cue: this.cueOf(item),
      behind: first !== undefined && first.start < placeOf(item),
      owner: reading ? this.ownerOf(reading) : null,
      introduced: reading !== null && introducedBefore(reading, this.scene.lexicon),
    };
    const content = field.field === 'text' ? item.content : [];
    const candidates = candidatesAt(this.scene, this.entities, reading, offset, content, (body) =>
      this.bodyEntity(body),
    );
    const { lexicon } = this.scene;
    const features = candidates.map((candidate) => candidateFeatures(candidate, query, lexicon));
    features.push(newFeatures(query, candidates, lexicon));
    // he and she are somebody: when nobody before agrees, nobody is chosen; else "new" is no answer
    if (reading?.pronoun?.gender && candidates.length) features.pop();
    const answer = this.choose({ found: i, query, candidates, features });
    return candidates[answer]?.entity ?? null;
  }

  /** Who owns what the mention speaks of, when that is a person with a name. */
  private ownerOf(reading: Reading): Person | null {
    const last = reading.possessor?.at(-1);
    if (!last || reading.pronoun) return null;
    const person = this.scene.personAt(reading.field, last);
    if (person) return person;
    const pronoun = this.scene.lexicon.pronouns.get(last.lower);
    if (pronoun?.of !== 'person') return null;
    const agrees = (entity: Entity): boolean =>
      entity.person !== null && (!entity.gender || !pronoun.gender || entity.gender === pronoun.gender);
    return this.entities.recent(3).find(agrees)?.person ?? null;
  }

  private bodyEntity(body: Body): Entity {
    return this.entities.ofBody(body, () => {
      const place = body.places[0];
      const field = this.scene.fields.text;
      if (!place) return { kind: 'organization' };
      const reading = readMention(field, place, this.scene.lexicon, () => null);
      return { kind: this.kindOf(reading, '', 'none'), readings: [reading] };
    });
  }

  /**
   * A pronoun that stands for nobody whom the article has told of so far. He, she and who mostly stand for somebody whose
   * name was not recognised, "it" and "that" for a body or text; nothing says that a name is withheld.
   */
  private somebody(reading: Reading): Entity {
    const { pronoun } = reading;
    const many = pronoun?.number === 'many';
    const someone =
      pronoun?.gender !== null || /^(?:who|whom|whose|qui)$/u.test(reading.words[0]?.lower ?? '');
    return this.entities.make(many ? 'collective' : someone ? 'person' : 'organization', {
      number: pronoun?.number ?? 'one',
      gender: pronoun?.gender ?? null,
    });
  }

  /** A surname that the text also writes as a common word ("Small"), as a mention of its own. */
  private bareName(reading: Reading): Person | null {
    const [word, more] = reading.words;
    if (!word || more || !reading.proper || reading.pronoun || reading.firstPerson) return null;
    const name = fold(word.text);
    const person = this.scene.people.find([name], word.start, null);
    return person && person.parts.length > 1 && person.parts.at(-1) === name ? person : null;
  }

  /** "the driver, later identified as Jane Doe". */
  private identified(reading: Reading): Person | null {
    const { field } = reading;
    return identifiedBehind(reading, this.scene.lexicon, (word) => this.scene.personAt(field, word));
  }

  /** "They" for somebody of whom the article says so. */
  private they(reading: Reading): Entity | null {
    const last = this.entities.recent(1)[0];
    const { person } = last ?? {};
    return last && person && this.scene.calledThey.has(person) && isThey(reading) ? last : null;
  }

  /** "They" when no group was told of: who spoke last, one person of whom neither "he" nor "she" is known. */
  private oneAs(reading: Reading): Entity | null {
    const last = this.entities.recent(1)[0];
    if (!last || !isThey(reading) || last.number !== 'one' || last.gender) return null;
    return ONE_PERSON.has(last.kind) ? last : null;
  }

  /** "The other", "the latter": one of a group that spoke before, or of the two named last. */
  private member(member: Member, reading: Reading, item: Found): Entity | null {
    const offset = item.field === 'text' ? placeOf(item) : Number.MAX_SAFE_INTEGER;
    if (member === 'latter' || member === 'former') {
      const named = this.namedLately(offset);
      const meant = named.at(member === 'latter' ? -1 : -2);
      if (named.length > 1 && meant) return meant;
    }
    const recent = this.entities.recent(6);
    const open = recent.filter(
      (entity) => entity.number === 'many' && (entity.kind === 'unnamed' || entity.kind === 'collective'),
    );
    const some = ({ readings }: Entity): boolean => readings.every(({ core }) => core[1]?.lower === 'of');
    const group = open.find((entity) => !some(entity)) ?? open[0];
    const words = reading.words.map(({ lower }) => lower).join(' ');
    const same = recent.find(
      (entity) =>
        entity.group !== null &&
        entity.group.of === group &&
        !/^(?:an|un)/u.test(words) &&
        entity.readings.some((other) => other.words.map(({ lower }) => lower).join(' ') === words),
    );
    if (same) return same;
    if (group && member === 'some')
      return this.entities.make(group.kind, { group: { of: group, besides: false }, number: 'many' });
    return group
      ? this.entities.make('unnamed', { group: { of: group, besides: member === 'besides' } })
      : null;
  }

  /** Whom the sentence of the mention and the one before name, each once, in order. */
  private namedLately(offset: number): Entity[] {
    const { words } = this.scene.fields.text;
    const here = words[Math.min(wordAt(words, offset), words.length - 1)]?.sentence ?? 0;
    const near = ({ word, start }: { word: number; start: number }): boolean =>
      start < offset && here - (words[word]?.sentence ?? 0) <= 1;
    const persons = this.scene.places
      .filter(near)
      .map(({ start, person }) => ({ start, entity: this.entities.of(person) }));
    const bodies = this.scene.bodyPlaces
      .filter(near)
      .map(({ start, body }) => ({ start, entity: this.bodyEntity(body) }));
    const all = (persons.length > 1 ? persons : [...persons, ...bodies]).sort((a, b) => a.start - b.start);
    return all.map(({ entity }) => entity).filter((entity, i, list) => list.lastIndexOf(entity) === i);
  }

  /** "the uncle" in "the uncle, Ma Chengming,": a name right behind the mention. */
  private apposed(reading: Reading): Entity | null {
    const last = reading.words.at(-1);
    const { lexicon } = this.scene;
    const { head, field } = reading;
    const role = [lexicon.roles, lexicon.titles, lexicon.speakers].some((list) => list.has(head));
    if (!last || !role || lexicon.plural(head)) return null;
    const i = wordAt(field.words, last.start);
    const next = field.words[i + 1];
    if (!next || !/^,? $/u.test(field.text.slice(last.end, next.start))) return null;
    // "her lawyer, Mr. Doe"
    const titled = lexicon.titles.has(next.lower) ? field.words[i + 2] : undefined;
    const person = this.scene.personAt(field, next) ?? (titled ? this.scene.personAt(field, titled) : null);
    // "a spokesperson for the studio, Pixel Barn": the name may be the studio's
    const unsure = last.lower !== head && lexicon.speakers.has(head) && !titled;
    if (unsure && !lexicon.firstNames.has(next.lower)) return null;
    return person ? this.entities.of(person) : null;
  }

  /**
   * "both sources", "the two officials": the last group with that noun and number. Unlike "two officials", never new,
   * but in a headline, which sums up the text.
   */
  private sameGroup(reading: Reading): Entity | null {
    const known = reading.determiner === 'definite' || reading.field.field !== 'text';
    if (
      !known ||
      reading.possessor ||
      reading.other ||
      reading.atLeast ||
      reading.count === null ||
      reading.count < 2
    )
      return null;
    const isIt = (entity: Entity): boolean =>
      entity.person === null &&
      entity.readings.some((other) => other.count === reading.count && other.head === reading.head);
    const group = this.entities.calledBy(reading.head).findLast(isIt) ?? null;
    if (group) this.kindOf(reading, '', 'none');
    return group ?? (reading.count === 2 ? this.twoNamed(reading) : null);
  }

  /** "The two leaders", when the two who spoke last have names: their statement is the first one's, as one by both is. */
  private twoNamed({ head, field }: Reading): Entity | null {
    const { lexicon } = this.scene;
    if (field.field !== 'text' || lexicon.insiders.has(head) || !lexicon.plural(head)) return null;
    const known = lexicon.roles.has(head.replace(/s$/u, '')) || lexicon.informants.has(head);
    const [second, first] = this.entities.recent(2);
    const named = (entity: Entity | undefined): boolean =>
      entity !== undefined && entity.person !== null && !entity.person.firstNameOnly;
    return known && first && named(first) && named(second) ? first : null;
  }

  /** Who speaks the words in which "I" stands: the innermost statement around it. */
  private speaker(i: number, item: Found): Entity | null {
    const at = placeOf(item);
    for (let j = this.found.length - 1; j >= 0; j--) {
      const other = this.found[j] as Found;
      if (j === i || other.field !== item.field || !this.sources[j]) continue;
      if (other.content.some((span) => span.start <= at && at < span.end)) return this.sources[j] as Entity;
    }
    return null;
  }

  /** A body or outlet by its name. */
  private named(reading: Reading, kind: SourceKind): Entity {
    const keys = keyWords(reading.core);
    const known = this.entities.all.find(
      (entity) =>
        (entity.kind === 'organization' || entity.kind === 'media' || entity.kind === 'person') &&
        entity.names.some((names) => sameBody(names, keys)),
    );
    if (known) {
      known.names.push(keys);
      return known;
    }
    const i = reading.core.at(-1) ? wordAt(reading.field.words, (reading.core.at(-1) as Span).start) : -1;
    const place =
      reading.field.field === 'text'
        ? this.scene.bodyPlaces.find(
            (one) => one.word <= i && i < one.word + 8 && one.end > (reading.core.at(-1)?.start ?? 0),
          )
        : undefined;
    if (place) {
      const entity = this.bodyEntity(place.body);
      entity.names.push(keys);
      return entity;
    }
    return this.entities.make(kind, { names: [keys], number: reading.number });
  }
}

/** @returns for each found attribution its source, merged over the article */
export const assign = (
  scene: Scene,
  found: readonly Found[],
  kindWeights: Weights,
  choose: Choose,
): Assigned => new Assignment(scene, found, kindWeights, choose).run();
