/**
 * Decides what marks a language out: its script where that is enough, else its commonest words. Own lists of function
 * words, short on purpose; words that several languages share count for each.
 */

interface Script {
  readonly lang: string;
  readonly pattern: RegExp;
  /** Least share of letters, 0 to 1. */
  readonly least: number;
}

/** In order: Japanese has Han too, so its own scripts are looked for first. */
export const SCRIPTS: readonly Script[] = [
  { lang: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, least: 0.15 },
  { lang: 'ko', pattern: /\p{Script=Hangul}/gu, least: 0.3 },
  { lang: 'zh', pattern: /\p{Script=Han}/gu, least: 0.4 },
  { lang: 'he', pattern: /\p{Script=Hebrew}/gu, least: 0.4 },
  { lang: 'el', pattern: /\p{Script=Greek}/gu, least: 0.4 },
  { lang: 'th', pattern: /\p{Script=Thai}/gu, least: 0.4 },
  { lang: 'ka', pattern: /\p{Script=Georgian}/gu, least: 0.4 },
  { lang: 'hy', pattern: /\p{Script=Armenian}/gu, least: 0.4 },
  { lang: 'bn', pattern: /\p{Script=Bengali}/gu, least: 0.4 },
  { lang: 'ta', pattern: /\p{Script=Tamil}/gu, least: 0.4 },
];

interface Profile {
  readonly lang: string;
  /** Its commonest words, parted by spaces. */
  readonly stops: string;
  /** Letters that near relatives do not have. */
  readonly marks: RegExp | null;
}

const profile = (lang: string, stops: string, marks: RegExp | null = null): Profile => ({
  lang,
  stops,
  marks,
});

export const PROFILES: readonly Profile[] = [
  profile(
    'en',
    'the of and to in a is that for it on was with as be by at this have from are he his had not but they were which she or an her we you said has will would who been their its more about',
  ),
  profile(
    'fr',
    'de la le et les des en un une du que qui dans pour est au sur par plus pas ce il elle ne se sont avec son sa aux été ont cette mais d l qu à ou leur comme c s n j nous vous',
  ),
  profile(
    'de',
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch',
    /[ßäöü]/gu,
  ),
  profile(
    'es',
    'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este si porque esta entre cuando muy sin sobre también fue han era son',
    /[ñ¿¡]/gu,
  ),
  profile(
    'it',
    'di e il la che in un a per è una del con non si della le da i dei al sono nel alla più anche ha come gli dal su delle nella ma lo se l ai ed o essere stato questo hanno',
  ),
  profile(
    'pt',
    'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando há nos já está são pelo pela até isso também',
    /[ãõç]/gu,
  ),
  profile(
    'nl',
    'de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij nog naar uit heeft hij ze door over wordt worden tot werd deze hebben was kan zich al dit geen wel meer',
  ),
  profile(
    'pl',
    'w i na z do się nie że o to jest po jak od za a dla przez ale przed tym tego oraz są było był będzie ma który które która tak co już może także pod czy tylko być jego ich',
    /[łąęśźżń]/gu,
  ),
  profile(
    'sv',
    'och i att det som en på är av för med till den har de inte om ett han men var sig från vi så kan när år under också efter eller hon ska nu där vid mot skulle sin',
    /[åäö]/gu,
  ),
  profile(
    'da',
    'og i at det er en til af på for med den de ikke der som har et han om var fra vi sig men kan også efter så skal nu blev være over ved hun eller mod hvor når deres bliver ud',
    /[æø]/gu,
  ),
  profile(
    'no',
    'og i det er på en å til av for med som at den har ikke de et var om fra han seg men vi kan også etter så skal nå ble være over ved hun eller mot hvor når deres blir ut',
    /[æø]/gu,
  ),
  profile(
    'fi',
    'ja on ei se että oli hän mutta ovat myös kun joka mukaan sen ole jos kuin hänen tai niin nyt voi mitä vain siitä tämä sekä jo olisi vuoden sanoo jälkeen kanssa joka jotka ollut',
    /[äö]/gu,
  ),
  profile(
    'cs',
    'a v se na je že s z do o i to k by pro ve za si ale jako po jsou podle od které který jeho byl bylo jsem už než také jen má při která tak však nebo není až může',
    /[ěřůčžš]/gu,
  ),
  profile(
    'sk',
    'a v sa na je že s z do o aj to k by pre vo za si ale ako po sú podľa od ktoré ktorý jeho bol bolo som už než tiež len má pri ktorá tak však alebo nie až môže',
    /[ľĺŕôčžš]/gu,
  ),
  profile(
    'hu',
    'a az és hogy nem is egy meg de volt már csak szerint ez ki mint el még lehet van azt után akkor pedig vagy ha sem majd amely fel ezt több kell magyar',
    /[őűáé]/gu,
  ),
  profile(
    'ro',
    'de și în a la că cu o pe nu un din care este să mai au pentru se al ale sunt fost prin ce după dar lui ca sau fi va acest această până cel',
    /[șțăâ]/gu,
  ),
  profile(
    'tr',
    've bir bu da de için ile olarak olan daha çok en gibi ne kadar sonra var dedi ise ya o her göre değil ancak olduğunu olduğu etti oldu yeni ki',
    /[ğışç]/gu,
  ),
  profile(
    'id',
    'yang dan di dengan untuk dari ini dalam itu pada tidak akan adalah ke juga oleh ada sebagai telah bisa tersebut kata mereka atau karena saat lebih sudah',
  ),
  profile(
    'ca',
    'de la i que el a en per les els del un amb una no és al es ha com més però ser són aquest aquesta va hi ho dels també seva',
    /[çï·]/gu,
  ),
  profile(
    'hr',
    'i u je se na da za su od s o a koji kako to što ali iz nije bi će do kao po sve još nakon samo bio te koje ili',
    /[čćšžđ]/gu,
  ),
  profile(
    'vi',
    'và của là có trong được cho các không một đã người với này để những khi từ về đến tại theo ra vào năm',
    /[đăơư]/gu,
  ),
  profile(
    'ru',
    'и в не на что с по как это он к из у о за от для его а но то все так же было года был до или при она также уже их если может после',
    /[ыэё]/gu,
  ),
  profile(
    'uk',
    'і в на що не з та до у за як це від про для його але й є був року після також або вже які який щоб може було які при',
    /[іїєґ]/gu,
  ),
  profile(
    'bg',
    'на и да в за се от не с е че по са това като до ще си от които при още има която но след беше или само',
    /[ъщ]/gu,
  ),
  profile(
    'sr',
    'и у је се на да за су од са о а који како то што али из није би ће до као по све још након само',
    /[ђћљњџ]/gu,
  ),
  profile(
    'ar',
    'في من على إلى أن التي الذي عن مع هذا هذه ما كان لا قال بعد بين كما أو قد إن هو ولا ذلك وقال خلال ولم كل بعض عند',
  ),
  profile(
    'fa',
    'و در به از که این را با است برای آن یک تا می بر خود شده هم کرد بود او ما اما یا هر های',
    /[پچژگک]/gu,
  ),
  profile(
    'ur',
    'کے میں کی ہے اور سے کا کو اس نے پر کہ ہیں یہ بھی ایک کر ہو تھا گیا ان کہا لیے جو',
    /[ٹڈڑںے]/gu,
  ),
  profile('hi', 'के में की है और से का को कि ने पर यह इस हैं नहीं एक भी कर हो था लिए कहा तो जो या अपने'),
];
