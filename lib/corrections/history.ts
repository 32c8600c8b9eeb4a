/** Decides how corrections are added, undone, done again, and put together from two lists. */
import type { Correction, History } from './model';

/** What was undone before cannot be done again after something new. */
export const added = ({ done }: History, correction: Correction): History => ({
  done: [...done, correction],
  undone: [],
});

/** @returns the same history when there is nothing to undo */
export function undone(history: History): History {
  const last = history.done.at(-1);
  if (!last) return history;
  return { done: history.done.slice(0, -1), undone: [...history.undone, last] };
}

export function redone(history: History): History {
  const next = history.undone.at(-1);
  if (!next) return history;
  return { done: [...history.done, next], undone: history.undone.slice(0, -1) };
}

/** Marks that both lists made under the same id are of different words: the later one's gets another. */
function renumbered(correction: Correction, taken: ReadonlyMap<string, string>): Correction {
  const id = <T extends { readonly id: string }>(ref: T): T =>
    taken.has(ref.id) ? { ...ref, id: taken.get(ref.id) as T['id'] } : ref;
  switch (correction.kind) {
    case 'kind':
      return { ...correction, source: id(correction.source) };
    case 'unmark':
      return { ...correction, statement: id(correction.statement) };
    case 'mark':
      return { ...correction, statement: id(correction.statement), source: id(correction.source) };
    case 'credit':
      return {
        ...correction,
        statements: correction.statements.map(id),
        source: id(correction.source),
      };
    case 'merge':
      return { ...correction, from: id(correction.from), into: id(correction.into) };
  }
}

const OWN_ID = /^([YZ])(\d+)$/;

/** Ids that the reader's own statements and sources have in a list; those of the machine are none of ours. */
export function ownIds(corrections: readonly Correction[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const note = (ref: { readonly id: string }) => OWN_ID.test(ref.id) && ids.add(ref.id);
  for (const correction of corrections) {
    if (correction.kind === 'merge') [correction.from, correction.into].forEach(note);
    else if (correction.kind === 'credit') [...correction.statements, correction.source].forEach(note);
    else {
      if ('statement' in correction) note(correction.statement);
      if ('source' in correction) note(correction.source);
    }
  }
  return ids;
}

/** @param letter Y for sources, Z for statements: letters that the machine gives to neither */
export function freeId(letter: 'Y' | 'Z', taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`${letter}${n}`)) n += 1;
  return `${letter}${n}`;
}

const same = (a: Correction, b: Correction): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Both lists, the first one's corrections first; those that both have once. What had been undone in the first list
 * stays undone only where nothing comes in.
 */
export function united(mine: History, theirs: readonly Correction[]): History {
  const fresh = theirs.filter((one) => !mine.done.some((other) => same(one, other)));
  if (fresh.length === 0) return mine;
  const taken = new Set(ownIds(mine.done));
  const names = new Map<string, string>();
  for (const id of ownIds(fresh)) {
    if (!taken.has(id) || knownAs(id, mine.done, fresh)) continue;
    const free = freeId(
      id.startsWith('Y') ? 'Y' : 'Z',
      new Set([...taken, ...ownIds(fresh), ...names.values()]),
    );
    names.set(id, free);
  }
  return { done: [...mine.done, ...fresh.map((one) => renumbered(one, names))], undone: [] };
}

/** Whether an id means the same in both lists: it was given by a correction that both have. */
function knownAs(id: string, mine: readonly Correction[], fresh: readonly Correction[]): boolean {
  const gives = (one: Correction) =>
    (one.kind === 'mark' && (one.statement.id === id || one.source.id === id)) ||
    (one.kind === 'credit' && one.source.id === id);
  const labels = (list: readonly Correction[]) =>
    list.filter(gives).map((one) => ('source' in one && one.source.id === id ? one.source.label : null));
  if (id.startsWith('Z')) return !fresh.some((one) => one.kind === 'mark' && one.statement.id === id);
  const [first] = labels(mine);
  return first !== undefined && labels(fresh).every((label) => label === first);
}
