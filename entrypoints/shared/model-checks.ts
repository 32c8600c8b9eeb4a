/** Decides whether a value that arrives in a message is what lib/model.ts says it is. */
import type {
  Analysis,
  Article,
  Attribution,
  Block,
  Count,
  Detection,
  Evidence,
  Inline,
  ListItem,
  Mention,
  NamedKind,
  Picture,
  ReadFailure,
  Relation,
  RemovalReason,
  Removed,
  Silence,
  Source,
  Span,
  Standing,
  Summary,
  TableCell,
  UnnamedSource,
  VagueKind,
} from '../../lib/model';
import {
  type Check,
  isBoolean,
  isListOf,
  isNullOr,
  isNumber,
  isObject,
  isOneOf,
  isOptional,
  isString,
  isTagged,
} from './shape';

const isText = isNullOr(isString);

/** As extraction lets them through: nothing that could run or be looked up on this machine. */
const isAddress: Check<string> = (value): value is string => isString(value) && /^https?:\/\//i.test(value);
const isPictureAddress: Check<string> = (value): value is string =>
  isAddress(value) || (isString(value) && value.startsWith('data:image/'));
// Ids are strings with a brand that only the compiler sees.
const isId = isString as unknown as Check<never>;

const isIndex: Check<number> = (value): value is number => Number.isInteger(value) && (value as number) >= 0;

const isSpan: Check<Span> = (value): value is Span =>
  isObject<Span>({ start: isIndex, end: isIndex })(value) && value.start <= value.end;

const isDirection = isNullOr(isOneOf('ltr', 'rtl'));

const styled = <Kind extends string>(kind: Kind) => isObject({ kind: isOneOf(kind), span: isSpan });

const isInline = isTagged<Inline>({
  link: isObject({ kind: isOneOf('link'), span: isSpan, href: isAddress }),
  strong: styled('strong') as Check<never>,
  emphasis: styled('emphasis') as Check<never>,
  code: styled('code') as Check<never>,
  superscript: styled('superscript') as Check<never>,
  subscript: styled('subscript') as Check<never>,
  strike: styled('strike') as Check<never>,
  language: isObject({ kind: isOneOf('language'), span: isSpan, lang: isString, dir: isDirection }),
});

const base = { span: isSpan, inlines: isListOf(isInline), lang: isText, dir: isDirection };

const isListItem = isObject<ListItem>({ span: isSpan, depth: isNumber, ordered: isBoolean });
const isPicture = isObject<Picture>({
  src: isPictureAddress,
  alt: isString,
  width: isNullOr(isNumber),
  height: isNullOr(isNumber),
});
const isCell = isObject<TableCell>({ span: isSpan, header: isBoolean, columns: isNumber, rows: isNumber });

const isBlock = isTagged<Block>({
  paragraph: isObject({ ...base, kind: isOneOf('paragraph') }),
  heading: isObject({ ...base, kind: isOneOf('heading'), level: isOneOf(2, 3, 4, 5, 6), time: isText }),
  list: isObject({ ...base, kind: isOneOf('list'), ordered: isBoolean, items: isListOf(isListItem) }),
  quote: isObject({ ...base, kind: isOneOf('quote') }),
  post: isObject({
    ...base,
    kind: isOneOf('post'),
    author: isText,
    handle: isText,
    date: isText,
    url: isNullOr(isAddress),
    platform: isText,
    quotedBy: isNullOr(isIndex),
  }),
  figure: isObject({
    ...base,
    kind: isOneOf('figure'),
    pictures: isListOf(isPicture),
    credit: isText,
    hero: isBoolean,
  }),
  media: isObject({
    ...base,
    kind: isOneOf('media'),
    medium: isOneOf('video', 'audio', 'embed'),
    title: isString,
    href: isNullOr(isAddress),
    poster: isNullOr(isPictureAddress),
  }),
  table: isObject({ ...base, kind: isOneOf('table'), rows: isListOf(isListOf(isCell)) }),
  code: isObject({ ...base, kind: isOneOf('code') }),
  rule: isObject({ ...base, kind: isOneOf('rule') }),
});

const fragment = { text: isString, blocks: isListOf(isBlock) };

/** All of them: the compiler asks for each. */
const REASONS: Readonly<Record<RemovalReason, true>> = {
  advertisement: true,
  sponsored: true,
  newsletter: true,
  related: true,
  share: true,
  comments: true,
  'video-player': true,
  biography: true,
  copyright: true,
  cookie: true,
  paywall: true,
  navigation: true,
  shop: true,
  app: true,
  byline: true,
  duplicate: true,
  hidden: true,
  other: true,
};

const isReason: Check<RemovalReason> = (value): value is RemovalReason =>
  isString(value) && Object.hasOwn(REASONS, value);

const isRemoved = isObject<Removed>({
  id: isId,
  reason: isReason,
  label: isString,
  count: isNumber,
  excerpt: isString,
  before: isIndex,
  content: isObject(fragment),
});

export const isArticle = isObject<Article>({
  ...fragment,
  url: isString,
  title: isString,
  subtitle: isText,
  byline: isListOf(isString),
  siteName: isText,
  publishedAt: isText,
  modifiedAt: isText,
  lang: isText,
  dir: isOneOf('ltr', 'rtl'),
  removed: isListOf(isRemoved),
  truncation: isNullOr(isOneOf('paywall', 'cut-off')),
  sponsored: isBoolean,
  nextPage: isNullOr(isAddress),
});

const failure = <Kind extends ReadFailure['kind']>(kind: Kind) =>
  isObject({ kind: isOneOf(kind), message: isString }) as Check<never>;

export const isReadFailure = isTagged<ReadFailure>({
  empty: failure('empty'),
  'not-an-article': failure('not-an-article'),
  unreadable: failure('unreadable'),
});

export const isDetection = isObject<Detection>({
  verdict: isOneOf('article', 'maybe', 'not'),
  why: isListOf(isString),
});

const isField = isOneOf('text', 'title', 'subtitle');
const isMention = isObject<Mention>({ field: isField, span: isSpan });
const isCount = isObject<Count>({ kind: isOneOf('exact', 'at-least'), n: isNumber });

const isEvidence = isObject<Evidence>({
  by: isOneOf('rule', 'model', 'reader'),
  rule: isString,
  confidence: isNumber,
});

const isAttribution = isObject<Attribution>({
  id: isId,
  field: isField,
  content: isListOf(isSpan),
  form: isOneOf('direct', 'indirect', 'mixed'),
  cue: isNullOr(isSpan),
  mention: isNullOr(isSpan),
  sourceId: isId,
  evidence: isEvidence,
});

const source = {
  id: isId,
  label: isString,
  role: isText,
  mentions: isListOf(isMention),
  via: isText,
  why: isString,
  confidence: isOptional(isNumber),
};

const named = (kind: NamedKind | VagueKind) => isObject({ ...source, kind: isOneOf(kind) }) as Check<never>;

const isUnnamed = isObject<UnnamedSource>({
  ...source,
  kind: isOneOf('unnamed'),
  basis: isOneOf('explicit', 'partial', 'implicit'),
  reason: isNullOr(isMention),
  count: isCount,
  position: isText,
});

const isSource = isTagged<Source>({
  person: named('person'),
  organization: named('organization'),
  spokesperson: named('spokesperson'),
  document: named('document'),
  media: named('media'),
  collective: named('collective'),
  none: named('none'),
  unnamed: isUnnamed as Check<never>,
});

const isPerStanding = isObject<Readonly<Record<Standing, number>>>({
  record: isNumber,
  unnamed: isNumber,
  vague: isNumber,
});

const isSummary = isObject<Summary>({
  statements: isPerStanding,
  sources: isPerStanding,
  unnamedPeople: isCount,
  headlineUnnamedOnly: isBoolean,
  leadUnnamedOnly: isBoolean,
});

export const isAnalysis = isObject<Analysis>({
  language: isNullOr(isOneOf('en', 'fr')),
  attributions: isListOf(isAttribution),
  sources: isListOf(isSource),
  relations: isListOf(
    isObject<Relation>({ kind: isOneOf('denies', 'confirms', 'disputes'), from: isId, to: isId }),
  ),
  silences: isListOf(isObject<Silence>({ span: isSpan, label: isString })),
  summary: isSummary,
});
