/** Shows for each way of crediting words which spans come out: content, cue, mention. */
import { describe, expect, test } from 'vitest';
import { read, type Told } from './helpers';

const spans = (told: readonly Told[]) => told.map((t) => [t.mention, t.cue, ...t.content]);

const CASES: readonly (readonly [
  name: string,
  text: string,
  ...(readonly (readonly (string | null)[])[]),
])[] = [
  [
    'said that',
    'Mayor Ilse Brandt said that the bridge was safe.',
    ['Mayor Ilse Brandt', 'said', 'the bridge was safe'],
  ],
  [
    'said, without that',
    'Brandt said Tuesday the bridge was safe.',
    ['Brandt', 'said', 'the bridge was safe'],
  ],
  [
    'quotation, said X',
    '“It will hold,” said Ilse Brandt, the mayor.',
    ['Ilse Brandt', 'said', '“It will hold,”'],
  ],
  ['quotation, X said', '“It will hold,” Brandt said on Monday.', ['Brandt', 'said', '“It will hold,”']],
  [
    'broken into',
    '“It will hold,” she said, “as long as nobody dances.”',
    ['she', 'said', '“It will hold,”', '“as long as nobody dances.”'],
  ],
  [
    'a second quotation in the paragraph',
    '“It will hold,” Brandt said. “Nobody should worry.”',
    ['Brandt', 'said', '“It will hold,”', '“Nobody should worry.”'],
  ],
  ['question in marks', '“Will it hold?” Brandt asked.', ['Brandt', 'asked', '“Will it hold?”']],
  [
    'according to, at the end',
    'The bridge is safe, according to a city report.',
    ['a city report', 'according to', 'The bridge is safe'],
  ],
  [
    'according to, at the start',
    'According to two engineers, the bridge is safe.',
    ['two engineers', 'According to', 'the bridge is safe'],
  ],
  [
    'told somebody that',
    'Brandt told the council that the bridge was safe.',
    ['Brandt', 'told', 'the bridge was safe'],
  ],
  [
    'told somebody, without that',
    'Brandt told reporters the bridge was safe.',
    ['Brandt', 'told', 'the bridge was safe'],
  ],
  [
    'in a statement',
    'In a statement, Brandt said the bridge was safe.',
    ['Brandt', 'said', 'the bridge was safe'],
  ],
  [
    'said in a statement that',
    'Brandt said in an emailed statement on Friday that the bridge was safe.',
    ['Brandt', 'said', 'the bridge was safe'],
  ],
  ['wrote', '“It will hold,” Brandt wrote in a letter.', ['Brandt', 'wrote', '“It will hold,”']],
  [
    'a report found',
    'A city report found that three bolts were missing.',
    ['A city report', 'found', 'three bolts were missing'],
  ],
  [
    'documents show',
    'Court documents show the firm knew of the cracks.',
    ['Court documents', 'show', 'the firm knew of the cracks'],
  ],
  [
    'was told by',
    'The council was told by two engineers that the bridge could fall.',
    ['two engineers', 'was told', 'the bridge could fall'],
  ],
  [
    'who-clause before the verb',
    'Pavel Orlov, who designed the bridge, said it would hold.',
    ['Pavel Orlov', 'said', 'it would hold'],
  ],
  [
    'asides before the verb',
    'Pavel Orlov, 61, an engineer who worked near the site, said the bolts were missing.',
    ['Pavel Orlov', 'said', 'the bolts were missing'],
  ],
  [
    'nested statements',
    'Two officials said that Orlov suggested that the bolts were missing.',
    ['Two officials', 'said', 'Orlov suggested that the bolts were missing'],
    ['Orlov', 'suggested', 'the bolts were missing'],
  ],
  [
    'adding that',
    'The bolts are missing, the two engineers said, adding that nobody had looked.',
    ['the two engineers', 'said', 'The bolts are missing'],
    ['the two engineers', 'adding', 'nobody had looked'],
  ],
  [
    'two verbs, one subject',
    'Orlov confirmed that he saw the cracks but denied that he hid them.',
    ['Orlov', 'confirmed', 'he saw the cracks'],
    ['Orlov', 'denied', 'he hid them'],
  ],
  ['colon', 'Brandt said: “It will hold.”', ['Brandt', 'said', '“It will hold.”']],
  [
    'belief passed on',
    'Investigators believe the bolts were stolen.',
    ['Investigators', 'believe', 'the bolts were stolen'],
  ],
  [
    'whether',
    'Orlov asked whether the bridge had been tested.',
    ['Orlov', 'asked', 'whether the bridge had been tested'],
  ],
  [
    'called it',
    'Brandt called the report “a fairy tale” at the meeting.',
    ['Brandt', 'called', 'the report “a fairy tale”'],
  ],
  [
    'denied a claim',
    'Orlov denied the allegations against him in remarks to the council.',
    ['Orlov', 'denied', 'the allegations against him'],
  ],
  ['dateline', 'BREMEN (AP) — Brandt said the bridge was safe.', ['Brandt', 'said', 'the bridge was safe']],
  [
    'question of time before the subject',
    'Last week, Brandt said the bridge was safe.',
    ['Brandt', 'said', 'the bridge was safe'],
  ],
  [
    'names joined',
    'Brandt and Orlov said the bridge was safe.',
    ['Brandt and Orlov', 'said', 'the bridge was safe'],
  ],
];

describe('ways of crediting words', () => {
  for (const [name, text, ...expected] of CASES)
    test(name, async () => {
      expect(spans(await read(text))).toEqual(expected);
    });
});

const NOTHING: readonly (readonly [name: string, text: string])[] = [
  ['refusals', 'Orlov declined to comment on Monday. The ministry did not respond to questions.'],
  ['would not say', 'Orlov would not say whether he had seen the cracks.'],
  ['plans and wishes', 'Orlov agreed to sell his house. He wants to build a bridge.'],
  ['decisions', 'The council approved the deal after the vote.'],
  ['marks of doubt', 'The “miracle” bridge opened in May.'],
  ['nouns that look like verbs', 'The reports filled three shelves, and the states paid for them.'],
  ['emotions', 'She was furious about the cracks.'],
  ['the author', 'I think we said enough.'],
  ['names of works', 'The choir sang “Over The Old Stone Bridge” at noon.'],
];

describe('what credits nobody', () => {
  for (const [name, text] of NOTHING) test(name, async () => expect(spans(await read(text))).toEqual([]));
});

describe('quotations that go on', () => {
  test('a paragraph of its own shares the source', async () => {
    const told = await read('“It will hold,” Brandt said.\n\n“Nobody should worry.”\n\n“Nobody at all.”');
    expect(told.map((t) => [t.content, t.continues])).toEqual([
      [['“It will hold,”'], null],
      [['“Nobody should worry.”'], 0],
      [['“Nobody at all.”'], 1],
    ]);
  });

  test('a quotation after an indirect statement is a statement of its own', async () => {
    const told = await read('Brandt suggested that the bridge would hold. “Nobody should worry.”');
    expect(told.map((t) => [t.content, t.continues, t.form])).toEqual([
      [['the bridge would hold'], null, 'indirect'],
      [['“Nobody should worry.”'], 0, 'direct'],
    ]);
  });

  test('a paragraph left open goes on in the next', async () => {
    const told = await read('Brandt said: “It will hold.\n\n“Nobody should worry.”');
    expect(told.map((t) => t.content)).toEqual([['“It will hold.'], ['“Nobody should worry.”']]);
    expect(told[1]?.continues).toBe(0);
  });
});

test('form: direct, indirect, mixed', async () => {
  const told = await read(
    '“It will hold,” Brandt said.\n\nOrlov said it would.\n\nOrlov said it was “rotten” all over.',
  );
  expect(told.map((t) => t.form)).toEqual(['direct', 'indirect', 'mixed']);
});
