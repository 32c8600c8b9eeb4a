/**
 * Decides what may stand around the words of a whole line: spaces, punctuation, symbols. JavaScript's `\W` is every
 * letter outside of ASCII as well, so that a pattern for "Twitter" alone would fit a Russian sentence about it.
 */

const MARKS =
  '\\s\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e\\u00a0-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u2000-\\u206f\\u2190-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\u3030\\ufe0f\\uff01-\\uff0f\\uff1a-\\uff20';
const EDGE = `[${MARKS}\\ud83c-\\ud83e\\udc00-\\udfff]`;
const EDGE_UNICODE = `[${MARKS}\\u{1f000}-\\u{1faff}]`;

/** What is asked of lines; a regular expression is one. */
export interface Pattern {
  readonly test: (text: string) => boolean;
}

let lastText = '';
let lastLower = '';

/** A line is asked by many patterns, one after another. */
function lower(text: string): string {
  if (text !== lastText) {
    lastText = text;
    lastLower = text.toLowerCase();
  }
  return lastLower;
}

const isWrittenLow = ({ source, ignoreCase, unicode }: RegExp): boolean => {
  const letters = source.replace(/\\[A-Za-z]/g, '');
  return ignoreCase && !unicode && letters === letters.toLowerCase();
};

/**
 * Made when it is first asked: there are dozens, and each costs as much to compile as a page to read. One that is
 * written in small letters is asked about the text in small letters, which costs half of ignoring case.
 */
class Whole implements Pattern {
  private made: RegExp | null = null;
  private low = false;

  constructor(private readonly written: RegExp) {}

  test(text: string): boolean {
    this.made ??= this.make();
    return this.made.test(this.low ? lower(text) : text);
  }

  private make(): RegExp {
    const { source, unicode, flags } = this.written;
    this.low = isWrittenLow(this.written);
    const edged = source.replaceAll('\\W', unicode ? EDGE_UNICODE : EDGE);
    return new RegExp(edged, this.low ? flags.replace('i', '') : flags);
  }
}

/**
 * @param pattern with `\W` at its ends
 * @returns the same pattern, with marks only in these places
 */
export const whole = (pattern: RegExp): Pattern => new Whole(pattern);
