/**
 * Decides what may stand around the words of a whole line: spaces, punctuation, symbols. JavaScript's `\W` is every
 * letter outside of ASCII as well, so that a pattern for "Twitter" alone would fit a Russian sentence about it.
 */

const MARKS =
  '\\s\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e\\u00a0-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u2000-\\u206f\\u2190-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\u3030\\ufe0f\\uff01-\\uff0f\\uff1a-\\uff20';
const EDGE = `[${MARKS}\\ud83c-\\ud83e\\udc00-\\udfff]`;
const EDGE_UNICODE = `[${MARKS}\\u{1f000}-\\u{1faff}]`;

/**
 * @param pattern with `\W` at its ends
 * @returns the same pattern, with marks only in these places
 */
export const whole = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source.replaceAll('\\W', pattern.unicode ? EDGE_UNICODE : EDGE), pattern.flags);
