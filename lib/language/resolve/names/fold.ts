/** Decides when two spellings are one name: accents, doubled letters and the usual transliterations folded away. */

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/['’‘`.]/gu, ''],
  [/(?:iy|yy|ij|ii|yi|y)(?=$|-)/gu, 'i'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/ou/gu, 'u'],
  [/(\p{L})\1/gu, '$1'],
];

/** @returns the key under which spellings meet: "Zelenskyy" and "Zelensky" both give "zelenski" */
export function fold(name: string): string {
  let key = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [pattern, into] of PAIRS) key = key.replace(pattern, into);
  return key;
}

const SHORT: readonly (readonly string[])[] = [
  ['william', 'bill', 'will', 'billy'],
  ['robert', 'bob', 'rob', 'bobby'],
  ['richard', 'rick', 'dick', 'rich'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['michael', 'mike', 'mick'],
  ['joseph', 'joe', 'joey'],
  ['john', 'jack', 'johnny', 'jon'],
  ['edward', 'ed', 'ted', 'eddie'],
  ['thomas', 'tom', 'tommy'],
  ['charles', 'charlie', 'chuck'],
  ['elizabeth', 'liz', 'beth', 'betsy', 'lizzie'],
  ['margaret', 'maggie', 'peggy', 'meg'],
  ['katherine', 'kate', 'kathy', 'katie'],
  ['catherine', 'cathy', 'kate', 'katie'],
  ['patricia', 'pat', 'patty'],
  ['patrick', 'pat', 'paddy'],
  ['daniel', 'dan', 'danny'],
  ['david', 'dave'],
  ['stephen', 'steve'],
  ['steven', 'steve'],
  ['anthony', 'tony'],
  ['andrew', 'andy', 'drew'],
  ['benjamin', 'ben'],
  ['samuel', 'sam'],
  ['samantha', 'sam'],
  ['matthew', 'matt'],
  ['christopher', 'chris'],
  ['nicholas', 'nick'],
  ['alexander', 'alex', 'sasha'],
  ['alexandra', 'alex'],
  ['gregory', 'greg'],
  ['jeffrey', 'jeff'],
  ['geoffrey', 'geoff'],
  ['timothy', 'tim'],
  ['kenneth', 'ken'],
  ['ronald', 'ron'],
  ['donald', 'don'],
  ['lawrence', 'larry'],
  ['gerald', 'jerry'],
  ['susan', 'sue'],
  ['deborah', 'debbie', 'deb'],
  ['jennifer', 'jen', 'jenny'],
  ['rebecca', 'becky'],
  ['francis', 'frank'],
  ['frederick', 'fred'],
  ['leonard', 'leo'],
  ['peter', 'pete'],
  ['philip', 'phil'],
  ['raymond', 'ray'],
  ['theodore', 'ted', 'theo'],
  ['vladimir', 'volodya'],
];

const FORMS: readonly ReadonlySet<string>[] = SHORT.map((forms) => new Set(forms.map(fold)));

/** @returns whether one first name is the other, its initial, or a usual short form of it */
export function sameFirst(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return FORMS.some((forms) => forms.has(a) && forms.has(b));
}
