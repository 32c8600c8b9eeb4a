/** Decides how the settings page says what the extension can see and why: each thing that the browser grants, and its use. */
import type { PageKey, PageTranslate } from '../../components/pages/texts';
import type { Sites } from '../shared/settings';
import { Section } from './parts';

const PROMISES = [
  'optionsPrivacyNothing',
  'optionsPrivacyDetect',
  'optionsPrivacyRead',
  'optionsPrivacyPictures',
] as const;

const GRANTS = [
  ['optionsSeeActive', 'optionsSeeActiveWhy'],
  ['optionsSeeScripting', 'optionsSeeScriptingWhy'],
  ['optionsSeeStorage', 'optionsSeeStorageWhy'],
  ['optionsSeeSync', 'optionsSeeSyncWhy'],
  ['optionsSeeDetector', 'optionsSeeDetectorWhy'],
] as const satisfies readonly (readonly [PageKey, PageKey])[];

export function Seen({ sites, t }: { readonly sites: Sites; readonly t: PageTranslate }) {
  const always = Object.keys(sites).filter((site) => sites[site] === 'always');
  return (
    <Section title={t('optionsPrivacy')}>
      <ul class="plain">
        {PROMISES.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <table class="seen">
        <thead>
          <tr>
            <th scope="col">{t('optionsSeePermission')}</th>
            <th scope="col">{t('optionsSeeWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {GRANTS.map(([what, why]) => (
            <tr key={what}>
              <th scope="row">{t(what)}</th>
              <td>{t(why)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              {t('optionsSeeSites')}
              <span class="note">
                {always.length > 0 ? t('optionsSeeSitesNow', always.join(', ')) : t('optionsSeeSitesNone')}
              </span>
            </th>
            <td>{t('optionsSeeSitesWhy')}</td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
