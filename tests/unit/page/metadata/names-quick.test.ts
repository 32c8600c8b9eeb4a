import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../../lib/page/metadata/names';
import { runs } from '../../../fuzz/support/runs';

const word = fc.oneof(
  fc.stringMatching(/^[A-Z][a-z]{1,10}$/),
  fc.constantFrom(
    ...['By', 'Von', 'Par', 'Text', 'Author', 'Staff', 'Editor', 'Getty', 'Images', 'Published', 'Updated'],
    ...['Admin', 'Local', 'News', 'Dan', 'Reuters', 'Desk', 'Team', 'And', 'Posted', 'Share', 'Jr', 'Dr'],
  ),
);

describe('a name of two plain words', () => {
  it('is read as any other line is', () => {
    fc.assert(
      fc.property(word, word, (first, last) => {
        // The comma at the end is taken off, but the line is then looked at in every way.
        expect(namesIn(`${first} ${last}`)).toEqual(namesIn(`${first} ${last},`));
      }),
      runs(400),
    );
  });

  it.each([
    ['Ann Lee', ['Ann Lee']],
    ['By Lee', ['Lee']],
    ['Political Correspondent', []],
    ['Published Lee', []],
  ])('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });
});
