/**
 * Decides who signed a post, and when, from its visible lines: "— Name (@handle) March 2, 2024", "A post shared by
 * Name (@handle)", "Posted by Name on Tuesday", a name over its handle. In the languages of the platforms' embeds.
 */

export interface Signed {
  readonly author: string | null;
  readonly handle: string | null;
  readonly date: string | null;
  /** The lines that are left: the post's own words. */
  readonly lines: readonly string[];
}

const HANDLE = '@[\\p{L}\\d_][\\p{L}\\d_.-]*(?:@[\\w.-]+)?';
/** Name and handle at the end, after a dash; a date may follow. */
const DASHED = new RegExp(
  `(?:(?:^|[^—–―\\n]|\\n)(?:—|–|―|--)|(?:^|\\n)-)\\s*([^\\n(—–―]{1,80}?)\\s*\\(\\s*(${HANDLE})\\s*\\)\\s*[·|,]?\\s*([^\\n]{0,80})$`,
  'u',
);
const BRACKETED = new RegExp(
  `^([^\\n(]{1,80}?)\\s*\\(\\s*(${HANDLE})\\s*\\)\\s*[·|,]?\\s*([^\\n]{0,60})$`,
  'u',
);
const BARE_HANDLE = new RegExp(
  `^(?:([^\\n@]{1,60}?)\\s*[·|]?\\s*)?(${HANDLE})(?:\\s*[·•|]\\s*(.{1,40}))?$`,
  'u',
);

const SHARED =
  /(?:(?:a |an )?(?:post|photo|video|reel) (?:shared|posted) by|ein(?:en)? (?:beitrag|foto|video)(?:,)? (?:geteilt|gepostet|der von|von)(?: von)?|(?:une )?(?:publication|photo|vidéo) (?:partagée|publiée) par|(?:una |un )?(?:publicación|foto|vídeo|video) compartid[ao] (?:de|por)|un (?:post|video|foto) condiviso da|(?:uma |um )?(?:publicação|post|foto|vídeo) (?:compartilhad[ao]|partilhad[ao]) por|een (?:bericht|foto|video) gedeeld door|post udostępniony przez|ett inlägg delat av|et innlegg delt av|et opslag delt af|henkilön|публикация от|příspěvek sdílený|(?:bir )?gönderi paylaşan:?)\s*(.+)$/i;
const POSTED =
  /^(?:posted by|post by|gepostet von|publiée? par|publicad[ao] por|pubblicato da|geplaatst door|opublikowany przez|publicerat av|lagt ut av|slået op af|投稿者)\s+(.+?)(?:\s+(?:on|am|sur|le|el|em|in|su|op|den|w)\s+(.{3,60}))?$/i;
/** Lines of the embeds' own furniture. */
const CHROME =
  /^(?:.{0,60}\b(?:view|voir|ver|sieh|visualizza|bekijk|bekijken|wyświetl|visa|vis|katso|zobrazit)\b.{0,50}\b(?:instagram\w*|threads|mastodon|tiktok|facebook|x|twitter)\b.{0,30}|この投稿をinstagramで見る|.{0,20}(?:посмотреть|переглянути).{0,30}instagram.{0,10}|\[image or embed\]|♬.*|(?:reply|repost|retweet|like|follow|copy link|read \d+ repl(?:y|ies)|read more on (?:x|twitter)|explore what.s happening.{0,20}|watch on (?:x|twitter)|show more|translate tweet|twitter ads info and privacy|see .{1,40}.s other tweets|[\d.,]+k?|[\d.,]+k? (?:people are talking about this|likes?|replies|retweets?)|loading\.{0,3}|·|•|x|twitter|instagram|tweet))$/i;
const DATE_LINE =
  /^(?:\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?\s*[·•—–-]\s*)?(?=.*\d)[\p{L}\d.,:\s/年月日·•-]{4,45}$/iu;

const clean = (text: string | undefined): string | null => {
  const name = text?.replace(/^[\s—–·|-]+|[\s—–·|,-]+$/gu, '').trim();
  return name ? name : null;
};

const dated = (text: string | undefined): string | null => {
  const date = clean(text?.replace(/^(?:on|am|le|el|il|em|den)\s+/i, ''));
  return date && /\d/.test(date) ? date : null;
};

type Reading = (lines: readonly string[]) => Signed | null;

/** "… words — Name (@handle) March 2, 2024" at the end of the last lines. */
const dashed: Reading = (lines) => {
  const tail = lines.slice(-3).join('\n');
  const match = DASHED.exec(tail);
  if (!match) return null;
  const before = tail
    .slice(0, match.index)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    author: clean(match[1]),
    handle: match[2] ?? null,
    date: dated(match[3]),
    lines: [...lines.slice(0, -3), ...before],
  };
};

function sharedLine(lines: readonly string[], pattern: RegExp): Signed | null {
  const at = lines.findLastIndex((line) => line.length < 300 && pattern.test(line));
  const match = at < 0 ? null : pattern.exec(lines[at]!);
  if (!match) return null;
  const named = /^(.*?)\s*\(\s*(@[\w.-]+)\s*\)\s*(.*)$/u.exec(match[1] ?? '');
  const before = lines[at]!.slice(0, match.index).trim();
  const rest = [...lines.slice(0, at), ...(before ? [before] : []), ...lines.slice(at + 1)];
  const handle = named?.[2] ?? /^(@\S+)/.exec(match[1] ?? '')?.[1] ?? null;
  const author = clean(named ? named[1] : match[1]);
  return {
    author: author === handle ? null : author,
    handle,
    date: dated(named?.[3]) ?? dated(match[2]),
    lines: rest,
  };
}

/** A name over, or before, its handle: how posts look when an outlet draws them. */
const drawn: Reading = (lines) => {
  for (const at of [0, 1, 2, lines.length - 1, lines.length - 2]) {
    const line = lines[at];
    const match = line ? (BARE_HANDLE.exec(line) ?? BRACKETED.exec(line)) : null;
    if (!match) continue;
    const above = match[1] ? null : lines[at - 1];
    const isName = above !== undefined && above !== null && above.length < 60;
    const rest = lines.filter((_, index) => index !== at && !(isName && index === at - 1));
    return {
      author: clean(match[1] ?? (isName ? above : undefined)),
      handle: match[2] ?? null,
      date: dated(match[3]),
      lines: rest,
    };
  }
  return null;
};

/** A last line that is a date and no more. */
function withDate(signed: Signed): Signed {
  const at = signed.date
    ? -1
    : signed.lines.findLastIndex(
        (line, index) =>
          index >= signed.lines.length - 2 && DATE_LINE.test(line) && /\d{4}|\d:\d\d/.test(line),
      );
  if (at < 0) return signed;
  return { ...signed, date: clean(signed.lines[at]), lines: signed.lines.filter((_, index) => index !== at) };
}

/**
 * @param lines a post's visible lines, in order, without those of a post that it quotes
 * @returns who, when, and the lines that remain; nulls where the lines do not tell
 */
export function readSignature(lines: readonly string[]): Signed {
  const told = lines.filter((line) => !CHROME.test(line));
  const signed = dashed(told) ?? sharedLine(told, SHARED) ?? sharedLine(told, POSTED) ?? drawn(told);
  return withDate(signed ?? { author: null, handle: null, date: null, lines: told });
}
