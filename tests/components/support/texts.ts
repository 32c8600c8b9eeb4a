/** Decides how component tests get texts and callbacks. */
import { createTranslate, lookupIn } from '../../../components/i18n';
import english from '../../../public/_locales/en/messages.json';
import french from '../../../public/_locales/fr/messages.json';

export const texts = createTranslate(lookupIn(english), 'en');
export const textes = createTranslate(lookupIn(french), 'fr');
