/** Decides what the resolver holds of a source while it reads the article. */
import type { SourceKind, Span } from '../../model';
import type { Found } from '../types';
import type { Gender } from './lexicon';
import type { Reading } from './mentions/read';
import type { Body } from './names/companies';
import type { Person } from './names/people';

/** Where the article says that a name is withheld. */
export interface Withheld extends Span {
  readonly basis: 'explicit' | 'partial';
  /** The sentence that it stands in. */
  readonly sentence: Span;
}

export interface Entity {
  readonly index: number;
  kind: SourceKind;
  readonly person: Person | null;
  readonly body: Body | null;
  readonly readings: Reading[];
  /** Indices of the found attributions that it is the source of. */
  readonly found: number[];
  number: 'one' | 'many';
  gender: Gender | null;
  /** Lower-case key words of the name of a body or outlet. */
  names: string[][];
  /** Lower-case nouns that it was called by. */
  readonly heads: Set<string>;
  /** Where it was last heard of as a source, in the text. */
  last: Span | null;
  /** The author of a post, who is nobody that the text names. */
  author: string | null;
  /** Whose it is, where a pronoun says so: Olm of "her office"; null when that is not known. */
  owner: Person | null;
  /** The group that it is one of, or stands besides; null for all that have words of their own. */
  group: { readonly of: Entity; readonly besides: boolean } | null;
  /** The article's words that withhold the name; null when there are none. */
  withheld: Withheld | null;
}

export class Entities {
  readonly all: Entity[] = [];
  private readonly byPerson = new Map<Person, Entity>();
  private readonly byBody = new Map<Body, Entity>();
  /** Entities in the order in which they last spoke; the last is the latest. */
  private order: Entity[] = [];
  /** By noun: the entities called so, in order. */
  private readonly byHead = new Map<string, Entity[]>();

  make(kind: SourceKind, more: Partial<Entity> = {}): Entity {
    const entity: Entity = {
      kind,
      person: null,
      body: null,
      readings: [],
      found: [],
      number: 'one',
      gender: null,
      names: [],
      heads: new Set(),
      last: null,
      author: null,
      owner: null,
      group: null,
      withheld: null,
      ...more,
      index: this.all.length,
    };
    this.all.push(entity);
    return entity;
  }

  of(person: Person): Entity {
    const known = this.byPerson.get(person);
    if (known) return known;
    const kind = person.firstNameOnly ? 'unnamed' : 'person';
    const entity = this.make(kind, { person, gender: person.gender });
    this.byPerson.set(person, entity);
    return entity;
  }

  /** @returns the entity of a named body; `reading` is told its name when it is new */
  ofBody(body: Body, make: () => Partial<Entity> & { kind: SourceKind }): Entity {
    const known = this.byBody.get(body);
    if (known) return known;
    const { kind, ...more } = make();
    const entity = this.make(kind, { ...more, body, names: body.keys });
    this.byBody.set(body, entity);
    return entity;
  }

  /** Notes that this entity is the source of found attribution `index`. */
  speak(entity: Entity, index: number, found: Found, reading: Reading | null): void {
    entity.found.push(index);
    if (reading) {
      entity.readings.push(reading);
      if (!reading.pronoun && reading.head) this.call(entity, reading.head);
    }
    if (found.field === 'text') entity.last = found.mention ?? found.cue ?? found.content[0] ?? null;
    const at = this.order.lastIndexOf(entity);
    if (at >= 0) this.order.splice(at, 1);
    this.order.push(entity);
    // who has long been silent is found by noun or name, not by order
    if (this.order.length > 80) this.order = this.order.slice(-40);
  }

  call(entity: Entity, head: string): void {
    if (entity.heads.has(head)) return;
    entity.heads.add(head);
    const list = this.byHead.get(head) ?? [];
    list.push(entity);
    this.byHead.set(head, list);
  }

  calledBy(head: string): readonly Entity[] {
    return this.byHead.get(head) ?? [];
  }

  /** The latest speakers, latest first, at most `n`. */
  recent(n: number): Entity[] {
    return this.order.slice(-n).reverse();
  }
}
