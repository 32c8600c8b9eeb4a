/** Decides which class words may be those of a post: the platforms' own, or those of what an outlet draws itself. */
import { onceForNames } from '../hint-words';
import { platformOfHint } from './platforms';

/** Class words of what an outlet draws itself. */
const DRAWN =
  / (?:tweet|twitter|instagram|tiktok|bluesky|mastodon|facebook|threads|social|x) (?:(?:\w+ )?(?:embed|card|post|quote|content|container|wrapper|module|block|widget|media|body|static|theme|component|inner|article)|tweet) | (?:embed|embedded|embedly|oembed|provider|type|react|article|c|widget) (?:\w+ )?(?:tweet|twitter|instagram|tiktok|bluesky|mastodon) | (?:tweet|socialpost|social post|embedded tweet|static tweet) /;
const NOT_DRAWN =
  / (?:share|sharing|follow|button|btn|icon|icons|icn|nav|menu|footer|links|feed|timeline|profile|profiles|bio|toolbar|tools) /;

export const isDrawn = onceForNames((hint) => DRAWN.test(hint) && !NOT_DRAWN.test(hint));

/** @param hint words of class and id, spaced (see `Branch.hint`) */
export const isPostNamed = (hint: string): boolean => platformOfHint(hint) !== null || isDrawn(hint);
