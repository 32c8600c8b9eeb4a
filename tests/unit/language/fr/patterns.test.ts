/** Shows for each French way of crediting words which spans come out: mention, cue, content. */
import { describe, expect, test } from 'vitest';
import { read, type Told } from '../rules/helpers';

const spans = (told: readonly Told[]) => told.map((t) => [t.mention, t.cue, ...t.content]);

const CASES: readonly (readonly [
  name: string,
  text: string,
  ...(readonly (readonly (string | null)[])[]),
])[] = [
  [
    'a déclaré que',
    'La maire a déclaré que le pont serait fermé.',
    ['La maire', 'a déclaré', 'le pont serait fermé'],
  ],
  ['qu’', 'Le ministre assure qu’il n’a rien vu.', ['Le ministre', 'assure', 'il n’a rien vu']],
  [
    'citation, a déclaré X',
    '« Il tiendra », a déclaré la maire, Jeanne Faure.',
    ['la maire, Jeanne Faure', 'a déclaré', '« Il tiendra »'],
  ],
  ['citation, a-t-il dit', '« Il tiendra », a-t-il dit lundi.', ['il', 'a-t-il dit', '« Il tiendra »']],
  [
    'citation, explique-t-elle',
    '« Il tiendra », explique-t-elle.',
    ['elle', 'explique-t-elle', '« Il tiendra »'],
  ],
  [
    'deux citations',
    '« Il tiendra », explique Jeanne Faure. « Personne ne doit avoir peur. »',
    ['Jeanne Faure', 'explique', '« Il tiendra »', '« Personne ne doit avoir peur. »'],
  ],
  [
    'incise dans les guillemets',
    '« Le pont, a-t-elle dit, tiendra encore. »',
    ['elle', 'a-t-elle dit', '« Le pont', 'tiendra encore. »'],
  ],
  [
    'selon',
    'Selon deux ingénieurs, le pont pourrait tomber.',
    ['deux ingénieurs', 'Selon', 'le pont pourrait tomber'],
  ],
  [
    'selon, à la fin',
    'Le pont pourrait tomber, selon une source proche du dossier.',
    ['une source proche du dossier', 'selon', 'Le pont pourrait tomber'],
  ],
  [
    'd’après',
    'D’après un rapport de la ville, trois boulons manquent.',
    ['un rapport de la ville', 'D’après', 'trois boulons manquent'],
  ],
  [
    'a indiqué une source',
    'Le pont sera fermé, a indiqué une source policière.',
    ['une source policière', 'a indiqué', 'Le pont sera fermé'],
  ],
  ['deux-points', 'La maire a répondu : « Il tiendra. »', ['La maire', 'a répondu', '« Il tiendra. »']],
  [
    'ajoutant que',
    'Le pont est vieux, a dit la maire, ajoutant que les boulons manquaient.',
    ['la maire', 'a dit', 'Le pont est vieux'],
    ['la maire', 'ajoutant', 'les boulons manquaient'],
  ],
  [
    'assure avoir',
    'L’ingénieur assure avoir prévenu la ville.',
    ['L’ingénieur', 'assure', 'avoir prévenu la ville'],
  ],
  [
    'accuse de',
    'Le syndicat accuse la ville de cacher le rapport.',
    ['Le syndicat', 'accuse', 'la ville de cacher le rapport'],
  ],
  [
    'fait savoir',
    'La préfecture a fait savoir que le pont rouvrirait.',
    ['La préfecture', 'a fait savoir', 'le pont rouvrirait'],
  ],
  [
    'le rapport révèle',
    'Le rapport révèle que trois boulons manquaient.',
    ['Le rapport', 'révèle', 'trois boulons manquaient'],
  ],
];

describe('ways of crediting words in French', () => {
  for (const [name, text, ...expected] of CASES)
    test(name, async () => expect(spans(await read(text, 'fr'))).toEqual(expected));
});

const NOTHING: readonly (readonly [name: string, text: string])[] = [
  ['refus', 'La maire a refusé de commenter. Elle n’a pas répondu à nos questions.'],
  ['projets', 'La ville veut construire un pont.'],
  ['un mot entre guillemets', 'Le pont « miracle » a ouvert en mai.'],
  ['des noms', 'La note de la ville et la critique du film ont paru.'],
];

describe('what credits nobody in French', () => {
  for (const [name, text] of NOTHING)
    test(name, async () => expect(spans(await read(text, 'fr'))).toEqual([]));
});
