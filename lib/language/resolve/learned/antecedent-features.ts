/** Decides what a candidate shows the ranker of antecedents: agreement, nearness, who spoke, what it was called. */
import type { SourceKind } from '../../../model';
import type { Found } from '../../types';
import type { Candidate } from '../candidates';
import type { Entity } from '../entities';
import type { Lexicon } from '../lexicon';
import { officeOf } from '../mentions/phrase';
import type { Reading } from '../mentions/read';
import type { Person } from '../names/people';
import type { Word } from '../text';

/** The mention whose source is sought. */
export interface Query {
  readonly item: Found;
  readonly reading: Reading | null;
  /** What its own words say that it is; `none` for pronouns. */
  readonly kind: SourceKind;
  readonly here: Word;
  readonly cue: string;
  /** It stands behind the words that it is credited with. */
  readonly behind: boolean;
  /** Whose it is: Cruz in "Cruz's campaign"; null when nobody known. */
  readonly owner: Person | null;
  /** The text told of somebody by this noun before, as somebody new. */
  readonly introduced: boolean;
}

const bucket = (n: number, edges: readonly number[]): string => {
  const at = edges.findIndex((edge) => n <= edge);
  return at < 0 ? `>${edges.at(-1)}` : String(edges[at]);
};

/** The class of mentions that share their weights. */
export function typeOf({ reading, item, cue }: Query): string {
  if (!reading) return item.cue ? (/ing\b/iu.test(cue) ? 'null-ing' : 'null-cue') : 'null';
  const { pronoun } = reading;
  if (pronoun) {
    if (pronoun.relative) return 'rel';
    if (pronoun.of === 'person') return `he${pronoun.possessive ? 's' : ''}`;
    if (pronoun.of === 'thing') return 'it';
    return pronoun.possessive ? 'their' : 'they';
  }
  return `${reading.determiner}${reading.number}`;
}

const gender = (candidate: Candidate, reading: Reading | null): string => {
  const wanted = reading?.pronoun?.gender ?? null;
  if (!wanted) return '-';
  if (!candidate.entity.gender) return '?';
  return candidate.entity.gender === wanted ? '=' : '!';
};

/** Words of the description in front of its noun, articles and numbers left out. */
export const modifiersOf = (reading: Reading, lexicon: Lexicon): string[] =>
  reading.core
    .slice(0, -1)
    .map((word) => word.lower)
    .filter(
      (word) =>
        !lexicon.definite.has(word) &&
        !lexicon.indefinite.has(word) &&
        !lexicon.numbers.has(word) &&
        !lexicon.other.has(word),
    );

/** Whether two descriptions have the same owner: "Bush's team" and "Kasich's team" have not. */
function possession(reading: Reading, entity: Entity): string {
  const key = (one: Reading): string => one.possessor?.map((word) => word.lower).join(' ') ?? '';
  const own = key(reading);
  let best = 'x';
  for (const other of entity.readings) {
    if (other.pronoun) continue;
    const theirs = key(other);
    if (own && theirs) {
      if (own === theirs) return 'same';
      best = 'diff';
    } else if (best === 'x') best = own ? 'gained' : theirs ? 'lost' : 'none';
  }
  return best;
}

function wording(candidate: Candidate, query: Query, lexicon: Lexicon): string[] {
  const { reading } = query;
  const { entity } = candidate;
  if (!reading || reading.pronoun) return [];
  const type = typeOf(query);
  const features: string[] = [];
  const same = entity.heads.has(reading.head);
  const role = entity.person?.roleNouns.has(officeOf(reading)) ?? false;
  const wanted = modifiersOf(reading, lexicon);
  let fit = 'no';
  let full = false;
  if (same) {
    fit = 'head';
    for (const other of entity.readings) {
      if (other.pronoun || other.head !== reading.head) continue;
      const theirs = modifiersOf(other, lexicon);
      const all = other.words.map((word) => word.lower);
      if (wanted.every((word) => all.includes(word))) {
        fit = theirs.every((word) => wanted.includes(word)) ? 'equal' : 'part';
        if (
          other.words.length === reading.words.length &&
          other.words.every((word, i) => word.lower === reading.words[i]?.lower)
        )
          full = true;
      } else if (fit === 'head') fit = theirs.length ? 'other' : 'more';
    }
  }
  features.push(`fit=${fit}/${type}`, `fit=${fit}/${query.kind}`, `full=${full}/${type}`);
  if (reading.other) features.push(`other/${fit}`);
  const pointing = `dem=${reading.demonstrative}/${reading.number}`;
  features.push(
    `${pointing}/${fit}/${entity.kind}`,
    `${pointing}/${entity.kind}/${entity.number}/s=${candidate.speaker ?? 'x'}`,
  );
  if (lexicon.insiders.has(reading.head) || lexicon.informants.has(reading.head))
    features.push(`${pointing}/informant/${entity.kind}/${entity.number}/s=${candidate.speaker === 0}`);
  if (role) features.push(`role/${type}`, `role/${wanted.length ? 'mod' : 'bare'}`);
  if (role && wanted.length) {
    const text = entity.person?.roles.join(' ').toLowerCase() ?? '';
    features.push(`rolemod=${wanted.some((word) => text.includes(word))}`);
  }
  if (role) {
    const own = entity.person?.roles.filter((one) => one.toLowerCase().includes(reading.head)) ?? [];
    const former = own.length > 0 && own.every((one) => /\b(?:former|ex|then|late)\b/iu.test(one));
    features.push(`roleformer=${former}/${wanted.includes('former')}`);
  }
  const theirs = entity.readings.find((other) => !other.pronoun && other.count !== null)?.count ?? null;
  if (reading.count !== null || theirs !== null)
    features.push(
      `count=${reading.count === theirs ? 'same' : reading.count === null ? 'open' : theirs === null ? 'new' : 'diff'}/${reading.number}`,
    );
  features.push(
    `intro=${query.introduced}/${entity.kind}/${fit}`,
    `intro=${query.introduced}/${role}/${type}`,
  );
  features.push(`kk=${query.kind}/${entity.kind}`, `kk=${query.kind}/${entity.kind}/${type}`);
  features.push(`same=${query.kind === entity.kind}/${fit}/${candidate.speaker === 0}`);
  features.push(`poss=${possession(reading, entity)}/${fit}`, `poss=${possession(reading, entity)}/${type}`);
  if (query.owner && entity.person === query.owner) {
    const what = lexicon.documents.has(reading.head)
      ? 'text'
      : lexicon.bodyNouns.has(reading.head)
        ? 'body'
        : 'other';
    features.push(`owner/${what}`, `owner/${query.kind}`, `owner/h=${reading.head}`);
  }
  if (entity.body && candidate.entity.kind === 'organization') {
    const name = entity.names.flat();
    features.push(`inname=${name.includes(reading.head)}/${type}`);
  }
  if (lexicon.bodyNouns.has(reading.head)) features.push(`bodynoun/${entity.kind}/${entity.body !== null}`);
  if (lexicon.roles.has(reading.head)) {
    const near = candidate.outside ?? candidate.at;
    const gap = near ? bucket(query.here.sentence - near.sentence, [0, 1, 2, 4]) : 'x';
    features.push(`rolenoun/${entity.kind}/${role}/${reading.determiner}`);
    features.push(
      `rolenoun/${entity.kind}/n=${candidate.named ?? 'x'}/sd=${gap}/${near?.first ?? 'x'}/${reading.determiner}`,
    );
    features.push(`rolenoun/s=${candidate.speaker === 0}/${role}/${type}`);
    const own = lexicon.roles.get(reading.head);
    if (own && entity.gender) features.push(`rolegender=${own === entity.gender}`);
  }
  return features;
}

/** @returns features of the answer "this candidate" */
export function candidateFeatures(candidate: Candidate, query: Query, lexicon: Lexicon): string[] {
  const type = typeOf(query);
  const { entity, at, outside, speaker, named, times } = candidate;
  const { here, reading } = query;
  const near = outside ?? at;
  const sentences = near ? bucket(here.sentence - near.sentence, [0, 1, 2, 3, 5, 8]) : 'x';
  const paragraphs = near ? bucket(here.paragraph - near.paragraph, [0, 1, 2, 3]) : 'x';
  const spoke = speaker === null ? 'x' : bucket(speaker, [0, 1, 2, 4]);
  const name = named === null ? 'x' : bucket(named, [0, 1, 2, 4]);
  const opens = near ? (near.first ? 'first' : 'in') : 'x';
  const only = outside === null && at !== null;
  const heard = entity.last !== null && near !== null && entity.last.start === near.start;
  const agree = gender(candidate, reading);
  const number = reading?.pronoun?.number ?? reading?.number ?? 'one';
  const features = [
    `k=${entity.kind}/${type}`,
    `num=${entity.number}/${number}/${type}`,
    `g=${agree}/${type}`,
    `s=${spoke}/${type}`,
    `sd=${sentences}/${type}`,
    `pd=${paragraphs}/${type}`,
    `n=${name}/${type}`,
    `s=${spoke}/sd=${sentences}/${type}`,
    `s=${spoke}/pd=${paragraphs}/${type}`,
    `n=${name}/sd=${sentences}/${opens}`,
    `n=${name}/s=${spoke}/${type}`,
    `o=${opens}/sd=${sentences}/${type}`,
    `only=${only}/${type}`,
    `heard=${heard}/sd=${sentences}/${type}`,
    `t=${bucket(times, [1, 2, 4, 8])}/${type}`,
    `q=${near?.quoted ?? 'x'}/${type}`,
    `b=${query.behind}/${query.item.form}/s=${spoke}/pd=${paragraphs}`,
    `b=${query.behind}/n=${name}/only=${only}`,
    `g=${agree}/s=${spoke}/n=${name}`,
    `first=${here.first}/s=${spoke}/${opens}/sd=${sentences}`,
  ];
  const part = candidate.part ?? (speaker === 0 ? 'spoke' : 'x');
  features.push(
    `p=${part}/${type}`,
    `p=${part}/sd=${sentences}/${type}`,
    `p=${part}/n=${name}/s=${spoke}`,
    `p=${part}/topic=${candidate.topic}/pd=${paragraphs}`,
    `topic=${candidate.topic}/pd=${paragraphs}/${type}`,
    `topic=${candidate.topic}/first=${here.first}/s=${spoke}`,
  );
  if (entity.person?.firstNameOnly) features.push(`firstname/${type}/${entity.found.length > 0}`);
  if (only && at) features.push(`onlyat/sd=${bucket(here.sentence - at.sentence, [0, 1, 2])}/${type}`);
  if (times === 1 && near) features.push(`intro/sd=${sentences}/${opens}/${type}`);
  if (reading?.pronoun) features.push(`kp=${entity.kind}/${entity.number}/${type}/s=${spoke}`);
  if (!reading) features.push(`form=${query.item.form}/s=${spoke}/pd=${paragraphs}/${type}`);
  return features.concat(wording(candidate, query, lexicon));
}

/** @returns features of the answer "somebody new", or for no mention "nobody" */
export function newFeatures(query: Query, candidates: readonly Candidate[], lexicon: Lexicon): string[] {
  const type = typeOf(query);
  const { reading } = query;
  const features = [`new/${type}`, `new/${query.kind}/${type}`, `new/form=${query.item.form}/${type}`];
  const cueWords = query.cue.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (!reading) for (const word of cueWords.slice(0, 3)) features.push(`new/c=${word}`);
  if (reading && !reading.pronoun) {
    features.push(
      `new/h=${reading.head}`,
      `new/len=${Math.min(reading.words.length, 5)}/${type}`,
      `new/other=${reading.other}`,
    );
    const wanted = modifiersOf(reading, lexicon);
    features.push(`new/mods=${Math.min(wanted.length, 2)}/${type}`);
    features.push(`new/seen=${candidates.some(({ entity }) => entity.heads.has(reading.head))}/${type}`);
    features.push(
      `new/dem=${reading.demonstrative}/${type}`,
      `new/dem=${reading.demonstrative}/${query.kind}`,
    );
    features.push(`new/intro=${query.introduced}/${type}`, `new/intro=${query.introduced}/${query.kind}`);
    features.push(`new/poss=${reading.possessor !== null}/${type}`);
    if (lexicon.bodyNouns.has(reading.head)) features.push(`new/bodynoun/${type}`);
    if (lexicon.roles.has(reading.head)) features.push(`new/role/${type}`);
    if (reading.core.length < reading.words.length) features.push(`new/tail/${type}`);
    if (reading.proper) features.push(`new/proper/${type}`);
    if (reading.words[0]) features.push(`new/f=${reading.words[0].lower}`);
  }
  if (reading?.pronoun?.gender)
    features.push(`new/some=${candidates.some((one) => gender(one, reading) === '=')}`);
  features.push(`new/none=${candidates.length === 0}`);
  return features;
}
