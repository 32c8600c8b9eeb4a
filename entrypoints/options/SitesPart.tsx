/**
 * Decides how sites are set to "always" or "never". The browser asks for access to a site in the same click that sets it
 * to "always"; what was granted goes with the choice.
 */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageTranslate } from '../../components/pages/texts';
import type { SiteChoice, Sites } from '../shared/settings';
import { originsOf, siteFrom } from '../shared/sites';
import { Section } from './parts';

interface SitesPartProps {
  readonly sites: Sites;
  readonly t: PageTranslate;
  readonly onChange: (sites: Sites) => void;
}

const without = (sites: Sites, site: string): Sites =>
  Object.fromEntries(Object.entries(sites).filter(([one]) => one !== site));

/** Must be called in the click itself: nothing may be awaited before it. */
const askAccess = (site: string): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(site) }).catch(() => false);

/** What another site of the list still needs stays: a subdomain's access is its parent's, too. */
function giveBack(site: string): void {
  void browser.permissions.remove({ origins: originsOf(site) }).catch(() => undefined);
}

/** Sites set to "always" for which the browser grants no access (any more). */
function useMissing(sites: Sites): ReadonlySet<string> {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let over = false;
    const look = async (): Promise<void> => {
      const always = Object.keys(sites).filter((site) => sites[site] === 'always');
      const granted = await Promise.all(
        always.map((site) => browser.permissions.contains({ origins: originsOf(site) }).catch(() => false)),
      );
      if (!over) setMissing(new Set(always.filter((_, index) => !granted[index])));
    };
    const again = () => void look();
    void look();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      over = true;
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [sites]);
  return missing;
}

const CHOICES = [
  ['always', 'optionsSiteAlways'],
  ['never', 'optionsSiteNever'],
] as const;

interface ChoiceProps {
  readonly value: SiteChoice;
  readonly label: string;
  readonly t: PageTranslate;
  readonly onChoose: (choice: SiteChoice) => void;
}

const Choice = ({ value, label, t, onChoose }: ChoiceProps) => (
  <select
    value={value}
    aria-label={label}
    onChange={(event) => {
      const wanted = event.currentTarget.value as SiteChoice;
      event.currentTarget.value = value; // what is chosen is shown once it is so: the user may refuse it
      onChoose(wanted);
    }}
  >
    {CHOICES.map(([choice, key]) => (
      <option key={choice} value={choice}>
        {t(key)}
      </option>
    ))}
  </select>
);

export function SitesPart({ sites, t, onChange }: SitesPartProps) {
  const [typed, setTyped] = useState('');
  const [choice, setChoice] = useState<SiteChoice>('always');
  const [fault, setFault] = useState<string | null>(null);
  const missing = useMissing(sites);

  /** @returns whether it is so now */
  const choose = async (site: string, wanted: SiteChoice): Promise<boolean> => {
    const allowed = wanted === 'always' ? await askAccess(site) : true;
    if (wanted === 'never') giveBack(site);
    setFault(allowed ? null : t('optionsSiteRefused', site));
    if (allowed) onChange({ ...sites, [site]: wanted });
    return allowed;
  };
  const add = async (): Promise<void> => {
    const site = siteFrom(typed);
    if (site === null) return setFault(t('optionsSiteWrong', typed));
    if (await choose(site, choice)) setTyped('');
  };
  const remove = (site: string): void => {
    giveBack(site);
    onChange(without(sites, site));
  };
  const names = Object.keys(sites).sort();
  return (
    <Section title={t('optionsSites')}>
      <p>{t('optionsSitesText')}</p>
      <p class="aside">{t('optionsSitesAccess')}</p>
      {names.length === 0 ? (
        <p class="aside">{t('optionsSitesNone')}</p>
      ) : (
        <ul class="sites">
          {names.map((site) => (
            <li key={site} class="row">
              <span class="site-name">{site}</span>
              <Choice
                value={sites[site] ?? 'never'}
                label={t('optionsChoiceFor', site)}
                t={t}
                onChoose={(wanted) => void choose(site, wanted)}
              />
              <button type="button" class="button" onClick={() => remove(site)}>
                {t('optionsSiteRemove', site)}
              </button>
              {missing.has(site) && (
                <button type="button" class="textlink" onClick={() => void choose(site, 'always')}>
                  {t('optionsSiteNoAccess')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('optionsSite')}
          placeholder={t('optionsSiteHint')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Choice value={choice} label={t('optionsChoiceFor', typed)} t={t} onChoose={setChoice} />
        <button type="submit" class="button">
          {t('optionsSiteAdd')}
        </button>
      </form>
      <p class="fault" role="alert">
        {fault}
      </p>
    </Section>
  );
}
