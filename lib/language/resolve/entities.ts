/** Decides what the resolver holds of a source while it reads the article. */
import type { SourceKind, Span } from '../../model';
import type { Found } from '../types';
import type { Gender } from './lexicon';
import type { Reading } from './mentions/read';
import type { Person } from './names/people';

export interface Entity {
  readonly index: number;
  kind: SourceKind;
  readonly person: Person | null;
  readonly readings: Reading[];
  /** Indices of the found attributions that it is the source of. */
  readonly found: number[];
  number: 'one' | 'many';
  gender: Gender | null;
  /** Lower-case key words of the name of a body or outlet. */
  names: string[][];
  /** Lower-case nouns that it was called by. */
  readonly heads: Set<string>;
  /** Where it was last heard of. */
  last: Span | null;
  /** The author of a post, who is nobody that the text names. */
  author: string | null;
}

export class Entities {
  readonly all: Entity[] = [];
  private readonly byPerson = new Map<Person, Entity>();
  /** Entities in the order in which they last spoke; the last is the latest. */
  private readonly order: Entity[] = [];

  make(kind: SourceKind, more: Partial<Entity> = {}): Entity {
    const entity: Entity = {
      kind,
      person: null,
      readings: [],
      found: [],
      number: 'one',
      gender: null,
      names: [],
      heads: new Set(),
      last: null,
      author: null,
      ...more,
      index: this.all.length,
    };
    this.all.push(entity);
    return entity;
  }

  of(person: Person): Entity {
    const known = this.byPerson.get(person);
    if (known) return known;
    const entity = this.make('person', { person, gender: person.gender });
    this.byPerson.set(person, entity);
    return entity;
  }

  /** Notes that this entity is the source of found attribution `index`. */
  speak(entity: Entity, index: number, found: Found, reading: Reading | null): void {
    entity.found.push(index);
    if (reading) {
      entity.readings.push(reading);
      if (!reading.pronoun && reading.head) entity.heads.add(reading.head);
    }
    entity.last = found.mention ?? found.content[0] ?? null;
    const at = this.order.lastIndexOf(entity, this.order.length - 1);
    if (at >= 0 && at >= this.order.length - 24) this.order.splice(at, 1);
    this.order.push(entity);
  }

  /** The latest speakers, latest first, at most `n`. */
  recent(n: number): Entity[] {
    return this.order.slice(-n).reverse();
  }
}
