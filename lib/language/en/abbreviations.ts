/** Decides which English words keep a period that ends no sentence, and which words open a sentence. */
import type { SentenceData } from '../text/sentences';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const ENGLISH_SENTENCES: SentenceData = {
  titles: set(
    'mr mrs ms mx dr prof rev hon gen col lt sgt cpl pfc capt cmdr maj adm sen sens rep reps gov govs pres msgr fr br supt insp det ' +
      'atty amb sec asst assoc vs v art vol fig approx est al rs eds ed p pp cf e.g i.e ph brig ens mt ft',
  ),
  suffixes: set(
    'inc corp co cos ltd llc plc bros jr sr esq dept div assn univ inst st ave blvd rd hwy sq bldg etc ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass ' +
      'mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta sask man b.c n.s u.s u.k u.n d.c e.u a.d b.c ph.d m.d j.d b.a m.a',
  ),
  exclaiming: set('yahoo jeopardy'),
  hours: set('a.m p.m am pm'),
  afterHours: set(
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july ' +
      'august september october november december jan feb mar apr jun jul aug sep sept oct nov dec est edt et cst cdt ct mst mdt mt ' +
      'pst pdt pt gmt utc bst cet cest ist aest aedt eastern central mountain pacific local greenwich',
  ),
  openers: set(
    'the a an this that these those he she it they we you i his her its their our my your there here in on at by for from ' +
      'with without within as if when while although though because since until after before during despite following once but and or nor ' +
      'so yet however moreover meanwhile instead still then now also even just only not no some many most several few both all each ' +
      'every any another other others one two three four five six seven eight nine ten what who whom whose which why where how ' +
      'to of about over under between among across according officials police authorities critics experts people last next earlier later ' +
      'today yesterday tomorrow asked is are was were do does did has have had can could will would should may might let please ' +
      "don't it's he's she's they're we're i'm that's there's",
  ),
};
