/**
 * The script that carries what was learned about sources: names, kinds, antecedents; and the English words for people,
 * bodies and groups. Like the tagger's weights it is part of the English model and no code, so it is a file of its own; the engine, which needs it, comes after it. It is
 * parsed when sources are first resolved: the article is shown before that, and must not wait for it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as bodies from '../../lib/language/resolve/en/bodies';
import * as groups from '../../lib/language/resolve/en/groups';
import * as people from '../../lib/language/resolve/en/people';
import antecedent from '../../lib/language/resolve/learned/weights-antecedent.json?raw';
import kind from '../../lib/language/resolve/learned/weights-kind.json?raw';
import name from '../../lib/language/resolve/learned/weights-name.json?raw';

export default defineUnlistedScript(() => {
  const parsed = new Map<string, unknown>();
  const once = <T>(text: string): T => {
    if (!parsed.has(text)) parsed.set(text, JSON.parse(text));
    return parsed.get(text) as T;
  };
  globalThis.onRecordWords = { bodies, groups, people };
  globalThis.onRecordLearned = {
    get antecedent() {
      return once<Learned['antecedent']>(antecedent);
    },
    get kind() {
      return once<Learned['kind']>(kind);
    },
    get name() {
      return once<Learned['name']>(name);
    },
  };
});

type Learned = NonNullable<typeof globalThis.onRecordLearned>;
