/** Decides what the draft check does with policies: each change goes to the store at once, and what failed is told. */
import { useEffect, useState } from 'preact/hooks';
import type { PolicyCallbacks } from '../../components/draft/PolicyEditor';
import { policyName } from '../../components/draft/words';
import type { PageKey, PageTranslate } from '../../components/pages/texts';
import { type Policy, type PolicyFault, policyFromJson, policyToJson } from '../../lib/policy';
import { plainName, savePageFile, textOf } from '../shared/page-files';
import {
  chosenPolicy,
  type Policies,
  policiesStore,
  withoutPolicy,
  withPolicy,
} from '../shared/policies-store';

const FAULTS: Readonly<Record<PolicyFault, PageKey>> = {
  'not-json': 'policyFaultJson',
  'not-a-policy': 'policyFaultOther',
  'later-version': 'policyFaultLater',
};

interface Notice {
  readonly text: string;
  readonly undo: boolean;
}

const newId = (): string => `p-${crypto.randomUUID()}`;

export function usePolicies(first: Policies, t: PageTranslate) {
  const [policies, setPolicies] = useState(first);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [deleted, setDeleted] = useState<Policy | null>(null);
  const chosen = chosenPolicy(policies);
  const say = (text: string, undo = false): void => setNotice({ text, undo });

  // Another tab may change them, too.
  useEffect(() => policiesStore.watch(setPolicies), []);

  const change = async (update: (now: Policies) => Policies, said: string | null, undo = false) => {
    setPolicies(update);
    setNotice(said === null ? null : { text: said, undo });
    if (!(await policiesStore.change(update))) say(t('policyNotSaved'));
  };

  const on: PolicyCallbacks = {
    onChoose: (id) => void change((now) => ({ ...now, chosen: id }), null),
    onChange: (policy) => void change((now) => withPolicy(now, policy), null),
    onCopy: () => {
      const copy = { ...chosen, id: newId(), name: t('policyCopyOf', policyName(chosen, t)).slice(0, 120) };
      void change((now) => withPolicy(now, copy), null);
    },
    onDelete: () => {
      setDeleted(chosen);
      void change((now) => withoutPolicy(now, chosen.id), t('policyDeleted', policyName(chosen, t)), true);
    },
    onUndo: () => {
      if (deleted) void change((now) => withPolicy(now, deleted), null);
    },
    onExport: () =>
      savePageFile({
        name: `${plainName(policyName(chosen, t))}.policy.json`,
        type: 'application/json',
        text: policyToJson({ ...chosen, name: policyName(chosen, t) }),
      }),
    onImport: async (file) => {
      const read = policyFromJson(await textOf(file).catch(() => ''), newId());
      if (!read.ok) return say(t(FAULTS[read.error], file.name));
      await change((now) => withPolicy(now, read.value), t('policyImported', policyName(read.value, t)));
    },
  };
  return { policies, chosen, notice, on };
}
