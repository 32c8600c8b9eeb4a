/**
 * Decides which short lines are no part of an article, by their wording, in the languages of the news that we read.
 * Only lines and labels are judged here, never a paragraph of prose: every pattern is anchored or bound in length.
 */
import type { RemovalReason } from '../model';
import { type Pattern, whole } from './edges';

interface Wording {
  readonly reason: RemovalReason;
  /** Longest line that may be judged by it, in code units. */
  readonly longest: number;
  readonly pattern: Pattern;
  readonly example: string;
  readonly counterexample: string;
}

type Written = Wording & { readonly pattern: RegExp };

const WRITTEN: readonly Written[] = [
  {
    reason: 'advertisement',
    longest: 90,
    pattern:
      /^\W*(?:advertisement|advertising|ad|ads|adchoices|anzeige|werbung|publicit[ée]|publicidad|pubblicità|annons(?:e|ør)?|reklam[ae]?|mainos|advertentie|reclame|広告|pr|remove ads|.{0,20}(?:article|story) continues (?:below|after).{0,30}|.{0,30}continue reading below.{0,30}|scroll (?:down )?to continue.{0,30}|.{0,25}lees verder (?:onder|na) de advertentie.{0,20}|why (?:are )?(?:you|am i) seeing this ad.{0,10}|advertisement has not loaded.{0,60}|artikkelen fortsetter under annonsen|artikeln fortsätter efter annonsen|la suite après la publicité|continua (?:a leggere )?dopo la pubblicità|sigue leyendo.{0,30}|(?:ciąg dalszy|dalsza część)(?: artykułu| tekstu)? (?:pod|poniżej) (?:reklamą|materiałem wideo).{0,20}|lees verder.{0,30}|artikel(?:en)? (?:går vidare|fortsätter).{0,30}|der artikel geht .{0,30}weiter|nach der werbung .{0,20}weiter|la suite (?:de l.article )?(?:après|ci-dessous).{0,20}|(?:la noticia|el artículo) continúa.{0,30}|l.articolo (?:continua|prosegue).{0,30}|continua (?:após|depois d[ao]) .{0,20}|artikkelen fortsetter.{0,30}|artiklen fortsætter.{0,30}|juttu jatkuu.{0,30}|記事は広告の下に続きます|この記事は広告.{0,12}|광고|广告|廣告)\W*$/i,
    example: 'Story continues below advertisement',
    counterexample: 'The company pulled its advertisement after complaints.',
  },
  {
    reason: 'sponsored',
    longest: 110,
    pattern:
      /^\W*(?:sponsored(?: content| by .{1,40}| links?| stories)?|paid (?:post|content|partner(?:ship)?)(?: .{1,30})?|promoted (?:content|stories|by .{1,30})|in partnership with .{1,40}|presented by .{1,40}|brought to you by .{1,40}|partner content|contenu sponsorisé|contenido patrocinado|gesponsert.{0,20}|by taboola|by outbrain|from (?:around )?the web|recommended by .{1,20})\W*$/i,
    example: 'Sponsored content',
    counterexample: 'The bill was sponsored by two senators from the west.',
  },
  {
    reason: 'shop',
    longest: 480,
    pattern:
      /(?:\b(?:we|this (?:site|article|page)|our .{2,40}|.{2,30} may) (?:may |might |can |could )?(?:earn|receive|get|make|contains?) .{0,40}(?:commissions?|compensation|affiliate|money (?:when|if) you)|affiliate(?: links?| commission| partner)|if you (?:buy|purchase|click) .{0,40}(?:link|commission)|enthält affiliate|provision(?:en)? (?:erhalten|von)|liens? affiliés?|enlaces? (?:de )?afiliad|link (?:di )?affilia|links? de afiliad|partnerlinks?\b|all products? (?:are |is )?(?:featured|selected|chosen|recommended).{0,60}(?:editors?|independent)|prices? (?:are )?(?:accurate|correct) at)/i,
    example: 'We may earn a commission if you buy something through our links.',
    counterexample: 'The broker earned a commission of two percent on the sale.',
  },
  {
    reason: 'share',
    longest: 260,
    pattern:
      /(?:\b(?:follow|join|subscribe to|like|find|add) (?:us|our|the|my|.{2,24}) .{0,40}\b(?:whatsapp|telegram|instagram|facebook|twitter|tiktok|youtube|linkedin|google news|threads|bluesky|x)\b|\b(?:whatsapp|telegram)[ -](?:channel|group|kanal|canal|canale|community)|folgen sie (?:uns|unserem)|folge uns|suivez[- ]nous|s[íi]guenos|s[íi]ganos|sigue toda la (?:información|actualidad)|seguici|siga(?:-nos| o nosso| a nossa)|volg ons|obserwuj nas|följ oss|følg oss|følg os|dołącz do .{0,40}(?:whatsapp|facebook))/i,
    example: 'Follow our WhatsApp channel for the latest.',
    counterexample: 'The parties follow the polls and their own people.',
  },
  {
    reason: 'newsletter',
    longest: 320,
    pattern:
      /(?:\bsign up (?:for|to|now|here)\b|\bsignup for\b|\bsubscribe (?:to|now|today|here)\b|\bget (?:the|our|your)\b.{0,60}(?:newsletter|inbox|briefing|sent to your email)|newsletters?\W*$|newsletter abonnieren|(?:straight|right|directly|delivered|sent) to your (?:e-?mail|inbox)|\benter your e-?mail|your e-?mail address|\bjoin .{0,30}(?:mailing list|newsletter)|\bconsider (?:becoming (?:a|our) .{0,30}(?:subscriber|member|supporter|patron)|subscribing|supporting (?:us|our|my|this))|abonnez-vous|inscrivez-vous|suscr[ií]b(?:e|ete|ase|irse)|iscriviti|jetzt (?:abonnieren|anmelden)|melden sie sich|thanks for (?:signing up|subscribing)|zapisz się|meld je aan|assine (?:a|nossa)|inscreva-se|by (?:signing up|subscribing|providing your email))/i,
    example: 'Sign up for our daily newsletter',
    counterexample: 'The ministry said that thousands had enrolled in the plan.',
  },
  {
    reason: 'related',
    longest: 90,
    pattern:
      /^\W*(?:read (?:more|also|next|this next)|also read|more to (?:read|explore)|related(?: (?:articles?|stories|story|content|topics?|coverage|links?|posts?|news|videos?|tags?|reading|to this story))?|more (?:on|from|in|about|stories|news|coverage)\b.{0,50}|recommended(?: for you| reading| stories| articles)?|you (?:may|might) (?:also )?(?:like|be interested in).{0,30}|what to read next|most (?:read|popular|viewed|shared|recent|commented).{0,30}|trending(?: now| stories| topics)?|popular (?:now|stories|posts)|(?:see|watch) (?:also|more)|see also|don.t miss|editor.?s.? (?:picks?|choice)|must[- ]reads?|top stories|latest (?:news|stories|headlines)|up next|in case you missed.{0,20}|explore more|suggested (?:reading|articles)|keep reading|continue reading|mehr zum thema|mehr (?:dazu|lesen)|lesen sie (?:auch|mehr).{0,40}|auch interessant|das könnte sie auch interessieren|das könnte (?:sie|dich).{0,40}|lire aussi.{0,10}|à lire (?:aussi|également).{0,20}|sur le même (?:sujet|thème)|les plus lus|você (?:também )?pode gostar.{0,20}|más sobre .{1,30}|notícias relacionadas|também em .{1,30}|verwandte (?:artikel|themen)|articles? liés?|à voir aussi|注目の動画|関連ニュース|この記事を書いた人|こんな特集も|관련 ?기사|相关(?:新闻|阅读)|latest .{2,30} stories|recommended videos?|article content|lee también|te puede interesar.{0,20}|más (?:leídas|noticias|información)|noticias relacionadas|le[gs]gi anche|potrebbe interessarti.{0,20}|articoli correlati|les også|læs også|läs (?:också|mer)|lue myös|lees (?:ook|meer)|więcej na ten temat|(?:czytaj|zobacz|przeczytaj) (?:też|także|również)|polecane|leia (?:também|mais)|veja (?:também|mais)|関連記事|あわせて読みたい|story highlights|key (?:takeaways )?links|topics?|tags?|filed under|schlagwörter|themen|mots[- ]clés|temas|keywords)\s*[:»>…→]*\W*$/i,
    example: 'Trending Now',
    counterexample: 'More than forty people were hurt when the bridge fell.',
  },
  {
    reason: 'related',
    longest: 320,
    pattern:
      /^\W*(?:read more|read also|also read|read next|read|related(?: (?:article|story|stories|coverage))?|see also|more|must[- ]read|don.t miss|watch(?: (?:live|more|now|also))?|video|listen|lesen sie (?:auch|mehr)|lire aussi|à lire (?:aussi|également)|lee también|leggi anche|les også|læs også|läs (?:också|mer)|lees ook|czytaj (?:też|także)|zobacz (?:też|także)|leia (?:também|mais)|veja também|recommended|mehr zum thema|opinion|up next|explained|editorial|in pictures|photos)\s*[:|►▶»>–—]+\s*\S.{4,}/i,
    example: 'READ MORE: Council votes on the harbour plan',
    counterexample: 'Read slowly, the report says something else.',
  },
  {
    reason: 'share',
    longest: 90,
    pattern:
      /^\W*(?:share(?: (?:this|on|via|article|story|now|full article).{0,40})?|tweet(?: this)?|(?:share|send|post) (?:on|to|via) .{1,30}|facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|reddit|flipboard|e-?mail(?: this)?(?: article| story)?|print(?: this)?(?: page| article| story)?|(?:copy|copied)(?: the)? (?:link|url).{0,20}|link copied.{0,20}|follow(?: us)?(?: on .{0,30})?|save(?: article| story| for later)?|bookmark|teilen|merken|drucken|partager|imprimer|compartir|condividi|udostępnij|del|jaa|listen(?: to (?:this )?(?:article|story))?.{0,20}|listen now|text size|font size|a\s*a|add .{1,40} (?:on|to|as .{1,30}on) google.{0,60}|.{0,40}preferred source.{0,60}|report an error|back to top|gift (?:this )?article|reprints?|follow (?:topics|authors).{0,60})\W*$/i,
    example: 'Share this article on Facebook',
    counterexample: 'Share prices fell across Europe on Tuesday.',
  },
  {
    reason: 'comments',
    longest: 90,
    pattern:
      /^\W*(?:comments?(?: \(?\d+\)?)?|\d+ (?:comments?|shares?|kommentare|commentaires|comentarios)|view comments|(?:show|hide|load|post|leave|join|start|add)(?: the| a| all| more)? (?:comments?|conversation|discussion).{0,30}|kommentare(?: anzeigen| lesen)?|commentaires|comentarios|kommentarer|komentarze|be the first to comment|comments on this (?:piece|article|story) (?:are|have) .{0,60})\W*$/i,
    example: 'Join the conversation',
    counterexample: 'Comments by the minister drew laughter in the chamber.',
  },
  {
    reason: 'video-player',
    longest: 160,
    pattern:
      /^\W*(?:play(?: video)?|video|watch|now playing|close|replay|unmute|mute|live|pause|fullscreen|\d{1,2}:\d{2}(?::\d{2})?|video duration.{0,20}|duration.{0,15}|.{0,10}\b(?:video player|media player|your browser does not support|video unavailable|enable javascript|the media could not be loaded|beginning of dialog|caption settings|this is a modal window|current time|remaining time|playback rate)\b.{0,100}|click to play video.{0,120}|skip (?:ad|to .{1,30}))\W*$/i,
    example: 'Click to play video: Harbour plan explained',
    counterexample: 'Video of the crash was shown to the jury.',
  },
  {
    reason: 'cookie',
    longest: 260,
    pattern:
      /(?:\bcookies? (?:policy|settings|consent|preferences)|we use cookies|accept (?:all )?cookies|consent preferences|(?:we need|give|manage|withdraw) (?:your )?consent|consent to (?:load|display|show|the use|our|all)|cookie-richtlinie|empfohlener (?:externer|redaktioneller) inhalt|externe[rn]? inhalt|third.party content|privacy (?:policy|notice)\W*$|terms (?:of (?:use|service)|and conditions)|datenschutzerklärung|contenu.{0,30}(?:bloqué|cookies))/i,
    example: 'We use cookies to improve this site.',
    counterexample: 'She sold cookies outside the polling station.',
  },
  {
    reason: 'paywall',
    longest: 260,
    pattern:
      /(?:already (?:a )?(?:subscriber|member)|subscribe to (?:read|continue|unlock)|(?:log|sign) ?in to (?:read|continue|view|your)|to continue reading|continue reading with|^\W*(?:for )?subscribers?(?: only)?\W*$|subscribers?.only|(?:reserved|exclusively|only|available) (?:for|to) (?:our )?(?:subscribers|members)|(?:register|sign in|log in|subscribe)[^.]{0,30} to unlock|unlock (?:more|this|all|unlimited) |create (?:a |an |your )?(?:free )?account (?:to|or)|unlimited (?:online |digital )?access|become a (?:member|subscriber|supporter)|this (?:article|content|story) is (?:for|only for|exclusive)|support (?:our|independent|quality|local) journalism|start (?:your )?(?:free )?trial|(?:you have|you.ve) (?:reached|read) .{0,30}(?:limit|free)|weiterlesen mit|jetzt .{0,20}(?:testen|freischalten)|registrieren sie sich|réservé aux abonnés|hazte (?:socio|suscriptor)|make a (?:donation|contribution)|donate (?:now|today|here))/i,
    example: 'Already a subscriber? Log in to continue.',
    counterexample: 'The paper lost a tenth of its readers last year.',
  },
  {
    reason: 'copyright',
    longest: 420,
    pattern:
      /^\W*(?:©|\(c\)\s|copyright\b|&copy;|.{0,80}\ball rights reserved|.{0,80}alle rechte vorbehalten|tous droits réservés|this material may not be published|.{0,60}contributed to this report from news wires).{0,360}$/i,
    example: '© 2024 The Example Gazette. All rights reserved.',
    counterexample: 'Copyrighted songs were played at the rally, he said.',
  },
  {
    reason: 'app',
    longest: 260,
    pattern:
      /(?:\b(?:do you|if you|you) (?:know|have) (?:something|anything|more|any|information|a tip|a story|an idea)\b.{0,90}\b(?:write|e-?mail|contact|get in touch|let us know|tell us|reach|send|signal)\b|\bget in touch (?:with (?:us|our)|by|via)\b|\bclick (?:here|below) (?:to|for)\b|\btap here\b|download (?:the|our) .{0,30}app\b|\bdownload now\b|contact (?:us|the author|this reporter)\b|^contact (?:the )?(?:reporter|writer|author)\b|have a (?:news )?tip\b|got a tip\b|send (?:us )?(?:your )?(?:tips?|feedback) |report (?:a|an) (?:typo|error|problem)|follow (?:him|her|them|us|me|our) (?:.{0,30})?(?:on|at) |(?:can be |you can )?reach(?:ed)? .{0,40} at .{0,60}@|\breach (?:the |this )?(?:reporters?|authors?|writers?) (?:on|at|via|by)\b|like us on facebook|join our .{0,30}(?:channel|group|community)|get our app|available on the app store)/i,
    example: 'Have a tip? Contact us at news@example.org',
    counterexample: 'Officials had been tipped off in the spring.',
  },
  {
    reason: 'advertisement',
    longest: 40,
    pattern:
      /^\W*(?:реклама|на правах реклами?ы?|διαφήμιση|reklamy|reklám|hirdetés|inzerce|publicitate|إعلان|اعلان|آگهی|פרסומת|quảng cáo|iklan)\W*$/i,
    example: 'Реклама',
    counterexample: 'Реклама пива запрещена с июля.',
  },
  {
    reason: 'related',
    longest: 90,
    pattern:
      /^\W*(?:(?:читайте|смотрите|читать|дивіться) (?:также|ещ[её]|также по теме|також)|(?:материалы|новости|статьи|ещ[её]|новини|матеріали) (?:по|за) (?:теме|темою|темата)|по теме|за темою|популярное|самое (?:читаемое|популярное)|главное сегодня|прочетете (?:още|също)|вижте (?:още|също)|още по темата|διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα|σχετικά)|δείτε (?:επίσης|ακόμα|ακόμη)|σχετικά (?:άρθρα|θέματα)|ροή ειδήσεων|ilgili (?:haberler?|içerikler?)|bunlar da ilginizi çekebilir|çok okunanlar|(?:čtěte|přečtěte si|čítajte|prečítajte si) (?:také|také|též|aj)|související(?: články)?|súvisiace(?: články)?|mohlo by vás zaj[ií]mat|nejčtenější|kapcsolódó(?: cikkek?)?|olvasta már.{0,2}|legolvasottabb|cite[șş]te (?:[șş]i|mai mult)|vezi [șş]i|articole (?:similare|recomandate)|pročitajte (?:i|još|više)|povezani članci|najčitanije|preberite (?:še|tudi)|xem thêm|tin (?:liên quan|mới)|đọc thêm|baca juga|(?:berita|artikel) terkait|terpopuler|اقرأ (?:أيضا|أيضاً|أيضًا|المزيد|ايضا)|(?:مواضيع|أخبار|مقالات) ذات صلة|الأكثر قراءة|شاهد (?:أيضا|أيضاً|أيضًا)|بیشتر بخوانید|(?:مطالب|اخبار|خبرهای) مرتبط|קראו (?:גם|עוד)|קרא עוד|כתבות (?:נוספות|קשורות)|עוד בנושא|ראו גם|אולי יעניין אותך|(?:こちらも|合わせて|あわせて)読みたい|関連(?:記事|ニュース|キーワード|リンク|する記事)|おすすめ(?:記事|情報|の記事)?|人気(?:記事|ランキング)|アクセスランキング|多く読まれている記事|관련 ?(?:뉴스|기사)|많이 본 (?:뉴스|기사)|추천 ?(?:뉴스|기사)|(?:相关|相關|推荐|推薦|延伸)(?:新闻|新聞|阅读|閱讀|报道|報導|文章)|(?:热门|熱門)(?:新闻|新聞|文章)|更多(?:新闻|新聞|报道|報導))\W*$/i,
    example: 'Читайте также:',
    counterexample: 'Читайте медленно, сказал он.',
  },
  {
    reason: 'related',
    longest: 240,
    pattern:
      /^\W*(?:читайте (?:также|ещ[её]|також)|по теме|διαβάστε (?:επίσης|ακόμα|ακόμη)|ilgili haber|ayrıca okuyun|(?:čtěte|přečtěte si|čítajte) (?:také|též|aj)|olvasta már|cite[șş]te [șş]i|vezi [șş]i|pročitajte (?:i|još)|xem thêm|baca juga|اقرأ (?:أيضا|أيضاً|أيضًا|ايضا)|بیشتر بخوانید|קראו (?:גם|עוד)|ראו גם|関連記事|【関連(?:記事)?】|관련 ?기사|(?:相关|相關|延伸)(?:阅读|閱讀|新闻|新聞))\s*[:：|►▶»>–—]+\s*\S.{2,}/i,
    example: 'Baca juga: Pelabuhan lama ditutup',
    counterexample: 'Baca buku itu, kata menteri: isinya penting.',
  },
  {
    reason: 'share',
    longest: 60,
    pattern:
      /^\W*(?:поделиться(?: .{1,20})?|поширити|κοινοποίηση|μοιραστείτε .{0,20}|paylaş(?: .{0,12})?|sdílet(?: .{0,12})?|zdieľať|megosztás(?: .{0,12})?|distribuie(?: .{0,12})?|podijeli|podeli|chia sẻ|bagikan|شارك(?: .{0,16})?|مشاركة(?: .{0,16})?|نسخ الرابط|שתפו(?: .{0,16})?|שיתוף(?: .{0,16})?|シェア(?:する)?|ツイート(?:する)?|共有(?:する)?|印刷(?:する)?|공유(?:하기)?|스크랩|인쇄(?:하기)?|글자 ?크기.{0,10}|分享(?:到|至)?.{0,10}|字号.{0,8}|字體.{0,8})\W*$/i,
    example: 'シェアする',
    counterexample: '市場のシェアは三割に下がった。',
  },
  {
    reason: 'comments',
    longest: 60,
    pattern:
      /^\W*(?:(?:\d+ )?комментари(?:и|ев|й)|оставить комментарий|обсудить|коментарі|σχόλια|yorumlar?|yorum yap|diskuze|komentáře|hozzászólások|comentarii|komentari|bình luận|komentar|(?:التعليقات|تعليقات|أضف تعليق(?:ا|ك)?)|תגובות|הוס(?:ף|יפו) תגובה|コメント(?:を(?:書く|見る))?|댓글(?: ?\d+)?|댓글 ?쓰기|(?:评论|評論|留言)(?: ?\d+)?)\W*$/i,
    example: '댓글 12',
    counterexample: '댓글을 단 사람은 열두 명이었다.',
  },
  {
    reason: 'newsletter',
    longest: 240,
    pattern:
      /(?:подпи(?:шитесь|сывайтесь) на (?:наш|рассылку|канал|нас)|підпи(?:шіться|суйтесь) на|εγγραφείτε (?:στο|για)|(?:bültenimize|e-bültene|kanalımıza) abone ol|přihlaste se k odběru|iratkozz(?:on)? fel|abonează-te|pretplatite se na|đăng ký nhận|berlangganan|اشترك(?:وا)? (?:في|بنشرة|الآن)|הירשמו (?:ל|כאן|עכשיו)|להצטרפות ל(?:ניוזלטר|ערוץ|קבוצת)|メールマガジン.{0,12}登録|メルマガ.{0,12}登録|뉴스레터.{0,12}(?:구독|신청)|(?:订阅|訂閱)(?:我们|我們|电子报|電子報))/i,
    example: 'Подписывайтесь на наш канал в телеграме',
    counterexample: 'Подписка на газету подорожала, сообщили в издательстве.',
  },
  {
    reason: 'paywall',
    longest: 160,
    pattern:
      /(?:(?:この記事は|残り.{0,10}文字|続きは)?.{0,6}(?:有料会員|会員(?:限定|登録)|ログイン)(?:です|の記事|して.{0,10}|が必要.{0,6}|できます|すると.{0,14})|(?:只对|僅限|仅限)(?:会员|會員|订户|訂戶)|(?:유료|구독) ?회원 ?(?:전용|만)|статья доступна (?:только )?(?:по подписке|подписчикам)|članek je dostopen|celý článek .{0,20}předplatitel|للمشتركين فقط|למנויים בלבד)/i,
    example: 'この記事は会員限定です。',
    counterexample: '会員は三千人に増えたと協会は述べた。',
  },
  {
    reason: 'comments',
    longest: 320,
    pattern:
      /(?:\bcomments? (?:on this (?:piece|article|story|post) )?(?:are|is|will be) (?:now )?(?:pre-?|post-?)?(?:moderated|closed)|^\W*(?:please )?(?:keep|be) (?:comments|your comments) (?:civil|respectful|on topic)|kommentare (?:werden|sind) .{0,40}(?:moderiert|geprüft|freigeschaltet|geschlossen)|les commentaires (?:sont|seront) .{0,30}(?:modérés|fermés)|los comentarios .{0,40}(?:moderad|cerrad)|coment[áa]rios .{0,80}(?:moderador|não serão (?:aprovados|publicados))|i commenti .{0,40}(?:moderati|chiusi)|komentarze .{0,40}(?:moderowane|zamknięte))/i,
    example: 'Comments on this piece are premoderated to keep to its subject.',
    counterexample: 'His comments were moderate, the opposition said on Monday.',
  },
  {
    reason: 'newsletter',
    longest: 220,
    pattern:
      /^(?!.*[“”„«»"]).*(?:\b(?:(?:in|into|to|hits?|reach(?:es)?) your (?:e-?mail )?(?:inbox|mailbox)|(?:in|an) (?:ihr(?:em?|en)|dein(?:em?|en)|euer|eure[mn]) (?:e-?mail-?)?(?:postfach|posteingang|mailbox|inbox)|dans (?:votre|ta) (?:bo[iî]te|messagerie)|(?:en|a) (?:tu|su) (?:correo|buz[oó]n|bandeja)|nella (?:tua|vostra) (?:casella|posta|e-?mail|inbox)|n[oa] (?:seu|sua|teu|tua) (?:e-?mail|caixa)|in (?:je|uw|jouw) (?:mailbox|inbox|postvak|mail)|na (?:twoją|twój|swoją|swój|twojej|swojej) (?:skrzynk|e-?mail|mail)|i din (?:inkorg|mejl|mail|indbakke|innboks|e-post))|メールでお届け|(?:毎朝|毎日|毎週).{0,20}(?:メール|受信箱)|메일로 (?:받아|보내)|(?:받은 ?편지함))/i,
    example: 'All the news of the harbour in your inbox every morning.',
    counterexample: 'The office found four hundred letters in its inbox every morning.',
  },
  {
    reason: 'newsletter',
    longest: 160,
    pattern:
      /^\W*(?:(?:one|a|an|our|the|your) (?:\S+ ){0,2}(?:newsletter|letter|briefing|digest|e-?mail|round-?up) (?:a|per|every|each) (?:day|morning|evening|week|weekday|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:ein|unser|der|ihr) (?:\S+ )?(?:newsletter|brief|briefing) (?:in der woche|am tag|pro (?:woche|tag)|jede[nrs]? \S+)|(?:une|un|notre|la|le|votre) (?:newsletter|lettre|infolettre|briefing) (?:par (?:jour|semaine|mois)|chaque \S+)|(?:un|una|nuestr[oa]|el|la|tu) (?:bolet[ií]n|carta|newsletter) (?:a la|por|cada) (?:semana|d[ií]a|mañana|tarde|mes)|(?:una?|la nostra|la tua|il nostro) (?:lettera|newsletter|bollettino) (?:a(?:lla|l)|ogni) (?:settimana|giorno|mattina|mese)|(?:uma?|a nossa|o nosso) (?:carta|newsletter|boletim) (?:por|a cada|toda|todo) (?:semana|dia|manhã|mês)|(?:een|onze|de) (?:nieuwsbrief|brief|briefing) (?:per|elke|iedere) (?:week|dag|ochtend|maand)|(?:ett|vårt|et|vores|vårt) (?:nyhetsbrev|nyhedsbrev|brev) (?:i|om|varje|hver) (?:veckan|dagen|uken|ugen|uge|vecka|dag|morgon|morgen)|(?:jeden|nasz) (?:list|newsletter|biuletyn) (?:na|w|co) (?:tydzień|tygodniu|dzień|miesiąc))(?=[\s:.,!–—-]|$)/i,
    example: 'One letter a week about the harbour: what happened and what comes next.',
    counterexample: 'A letter every prisoner may write was taken from him.',
  },
  {
    reason: 'biography',
    longest: 60,
    pattern:
      /^\W*(?:about the (?:authors?|writers?|reporters?|contributors?)|sobre (?:la firma|el autor|la autora|los autores|o autor|a autora)|(?:der|die) autor(?:in|innen|en)?|(?:zum autor|zur autorin|über (?:den autor|die autorin|die autoren))|à propos de l.aut(?:eur|rice|eure)|l.aut(?:ore|rice)|over de auteurs?|om (?:forfatteren|författaren|skribenten|journalisten)|o autor(?:ze|ce)|об авторе|про автора|この記事を書いた人|(?:著者|執筆者|筆者)(?:紹介|プロフィール)|글쓴이|作者简介)\W*$/i,
    example: 'About the author',
    counterexample: 'About the author of the letter nothing is known.',
  },
  {
    reason: 'other',
    longest: 320,
    pattern:
      /(?:\b(?:your|this|the) (?:web ?)?browser (?:you are using )?(?:is|seems to be|appears to be) (?:out ?dated|out of date|no longer supported|not supported|unsupported|too old)|\bbrowser ist (?:veraltet|nicht mehr aktuell)|\bnavigateur (?:est obsolète|n.est (?:pas|plus) (?:à jour|supporté|pris en charge))|\bnavegador (?:está|es) (?:desactualizado|obsoleto|desatualizado)|\bbrowser (?:non è|è obsoleto|is verouderd|wordt niet (?:meer )?ondersteund)|\b(?:webbläsare|nettleser(?:en)?|browser) (?:är|er) (?:för gammal|utdatert|forældet|utdaterad)|\bprzeglądarka jest (?:nieaktualna|przestarzała))/i,
    example: 'Your browser is out of date. Please update it.',
    counterexample: 'The company gives its browser away for nothing.',
  },
  {
    reason: 'other',
    longest: 30,
    pattern:
      /^\W*(?:(?:(?:image|photo|picture|slide|bild|foto|imagen|immagine|imagem|afbeelding|diapositive)\s)?\d{1,3}(?:\s+\/\s+|\s+(?:of|von|de|di|van|av|af|sur|z|из)\s+)\d{1,3}|(?:show |hide |toggle |view )?captions?|expand|enlarge|view (?:the )?(?:gallery|slideshow|image|photos)|(?:open|view) (?:image|gallery)(?: (?:modal|in full ?screen))?|bild vergrößern|bildergalerie öffnen|agrandir l.image|ampliar (?:imagen|foto|imagem)|ingrandisci(?: immagine)?|powiększ zdjęcie)\W*$/i,
    example: 'Image 2 of 5',
    counterexample: 'Three of five',
  },
  {
    reason: 'video-player',
    longest: 160,
    pattern:
      /^.{0,80}\b\d{1,2}:\d{2}(?::\d{2})?\s*(?:min|std|h)\b\.?.{0,30}\b(?:verfügbar bis|disponible jusqu|available until|disponibile fino|tillgänglig till)\b.{0,60}$/i,
    example: 'Harbour tonight 22.04.2027 02:57 Min. Verfügbar bis 22.04.2029',
    counterexample: 'Die Fähre ist ab 10:30 verfügbar.',
  },
  {
    reason: 'navigation',
    longest: 40,
    pattern:
      /^\W*(?:(?:go )?back(?: to (?:home|top|list|overview|.{0,16}news))?|zurück(?: zur übersicht)?|retour|volver|voltar|indietro|terug|tillbaka|tilbake|wróć|powrót|назад|戻る|一覧へ|목록(?:으로)?|返回)\W*$/i,
    example: '« Back to overview',
    counterexample: 'Back in the harbour, they sang.',
  },
  {
    reason: 'copyright',
    longest: 300,
    pattern:
      /(?:無断(?:転載|複製|使用|引用).{0,20}(?:禁|お断り)|著作権法.{0,30}(?:保護|禁)|무단 ?(?:전재|복제|배포).{0,20}금지|저작권자|(?:版权|版權)所有|(?:未经|未經).{0,10}(?:授权|授權|许可|許可)|все права защищены|всі права захищені|(?:جميع )?الحقوق محفوظة|כל הזכויות שמורות|με επιφύλαξη (?:παντός|κάθε) δικαιώματος|všechna práva vyhrazena|wszelkie prawa zastrzeżone|todos (?:os|los) (?:direitos|derechos) reservados|tutti i diritti riservati)/i,
    example: '記事・写真の無断転載を禁じます。',
    counterexample: '著作権の期間は七十年である。',
  },
];

export const WORDINGS: readonly Wording[] = WRITTEN.map((one) => ({ ...one, pattern: whole(one.pattern) }));

const UNFOLDED = /[^\S ]| {2}|^ | $/;
const folded = (text: string): string => (UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

const LONGEST = Math.max(...WORDINGS.map(({ longest }) => longest));
const MOST_KEPT = 2000;
/** The same few labels stand on every page, and on a page many times. */
const known = new Map<string, RemovalReason | null>();

/** Code units; a longer line that ends like a sentence may be news about what the trade's words speak of. */
const REPORTED_FROM = 80;
const ENDS = /[.!?。][\s"'”’»)\]]*$/u;
const REPORTING =
  /\b(?:said|says|told|added|according to|announced|reported|found|had|was|were|sagte|sagt|erklärte|teilte|hatte|wurde|war|dit|déclar\w+|annonc\w+|selon|avait|était|dijo|afirm\w+|anunci\w+|según|había|disse|secondo|aveva|era|segundo|havia|zei|volgens|werd|had|sa|säger|enligt|hade|ifølge|havde|powiedział\w*|według|był\w*)\b|と述べ|によると|した。/i;
const ADDRESSING =
  /\b(?:you|your|yours|us|our|we|du|dein\w*|euch|euer|vous|votre|vos|nous|notre|usted|tu|tus|nuestr\w+|ti|tuo|tua|tue|vostr\w+|nostr\w+|você|jij|jouw|uw|u|ons|onze|dig|din|ditt|vår\w*|deg|vores|nas|nasz\w*|twoj\w*|twój)\b|\b(?:Sie|Ihre?\w*|Ihnen|unser\w*)\b/u;

/** A sentence that reports and speaks to nobody is news, whatever it is about. */
const reports = (line: string): boolean =>
  line.length >= REPORTED_FROM && ENDS.test(line) && REPORTING.test(line) && !ADDRESSING.test(line);

/** Words for what one subscribes to: in a line beside a form or a call they tell that it goes with it. */
export const LETTER =
  /newsletter|inbox|e-?mails?\b|\bletters?\b|briefing|digest|infolettre|\blettre|boletín|correo|postfach|nieuwsbrief|nyhetsbrev|nyhedsbrev|\w*briefe?\b|casella|boletim|skrzynk|メール|レター/i;

/** @returns whether a line says what somebody said or did, to nobody in particular, however short it is */
export const reportsNews = (line: string): boolean =>
  ENDS.test(line) && REPORTING.test(line) && !ADDRESSING.test(line);

/** Reasons whose patterns look for words anywhere in a line. */
const ANYWHERE = new Set<RemovalReason>([
  'newsletter',
  'paywall',
  'cookie',
  'app',
  'share',
  'shop',
  'comments',
]);

function reasonOf(line: string): RemovalReason | null {
  const found = WORDINGS.find(({ longest, pattern }) => line.length <= longest && pattern.test(line));
  if (!found) return null;
  return ANYWHERE.has(found.reason) && reports(line) ? null : found.reason;
}

/**
 * @param text a line or a label
 * @returns why it is no part of an article; null for anything that may be prose
 */
export function junkReason(text: string): RemovalReason | null {
  if (text.length > 2 * LONGEST) return null;
  const line = folded(text);
  if (!line || line.length > LONGEST) return null;
  const before = known.get(line);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const reason = reasonOf(line);
  known.set(line, reason);
  return reason;
}
