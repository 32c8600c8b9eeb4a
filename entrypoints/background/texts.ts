/** Decides which texts the background carries: those of the button alone, since it is loaded again and again. */
import {
  badgeArticle,
  badgeMaybe,
  buttonArticle,
  buttonMaybe,
  buttonNot,
  buttonUnavailable,
  buttonUnknown,
} from '../../public/_locales/en/messages.json';
import * as french from '../../public/_locales/fr/messages.json';

const english = {
  badgeArticle,
  badgeMaybe,
  buttonArticle,
  buttonMaybe,
  buttonNot,
  buttonUnavailable,
  buttonUnknown,
};

export type TextName = keyof typeof english;

type Texts = Readonly<Record<TextName, { readonly message: string }>>;

export const TEXTS: Readonly<Record<'en' | 'fr', Texts>> = {
  en: english,
  fr: {
    badgeArticle: french.badgeArticle,
    badgeMaybe: french.badgeMaybe,
    buttonArticle: french.buttonArticle,
    buttonMaybe: french.buttonMaybe,
    buttonNot: french.buttonNot,
    buttonUnavailable: french.buttonUnavailable,
    buttonUnknown: french.buttonUnknown,
  },
};
