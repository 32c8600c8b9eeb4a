import { describe, expect, test } from 'vitest';
import { CALLS, isCall, PLAYER, PRICE, RECRUITS, TRACKED } from '../../../lib/page/calls';
import { LABELS } from '../../../lib/page/sponsored';
import { junkReason, WORDINGS } from '../../../lib/page/words';

describe('lines that are no part of an article', () => {
  test.each(WORDINGS)('$reason: "$example", but not "$counterexample"', (wording) => {
    const { pattern, reason, example, counterexample, longest } = wording;
    expect(pattern.test(example)).toBe(true);
    expect(junkReason(example)).toBe(reason);
    expect(example.length).toBeLessThanOrEqual(longest);
    expect(junkReason(counterexample)).toBeNull();
  });

  test.each([...CALLS, PRICE, PLAYER, TRACKED, RECRUITS])('$name: "$matches", but not "$not"', (wording) => {
    expect(wording.pattern.test(wording.matches)).toBe(true);
    expect(wording.pattern.test(wording.not)).toBe(false);
  });

  test.each(LABELS)('$name: "$matches" names an article as paid, "$not" does not', (label) => {
    expect(label.pattern.test(label.matches)).toBe(true);
    expect(label.pattern.test(label.not)).toBe(false);
  });
});

describe('a word of the trade inside a sentence of another script', () => {
  test.each([
    'Министр ответил в Twitter.',
    'Он купил X.',
    'Η εταιρεία εγκατέλειψε το Facebook',
    '政府は広告を規制する',
    '同社はFacebookを離れた',
    'غادرت الشركة Twitter',
    'החברה עזבה את WhatsApp',
    '회사는 PR을 맡겼다',
    'Пресс-служба: «Live»',
  ])('leaves "%s" alone', (line) => {
    expect(junkReason(line)).toBeNull();
    expect(isCall(line)).toBe(false);
    expect(LABELS.some(({ pattern }) => pattern.test(line))).toBe(false);
  });

  test.each([
    ['→ 広告 ←', 'advertisement'],
    ['【関連記事】', 'related'],
    ['« Читайте также »', 'related'],
    ['📢 Facebook', 'share'],
    ['اقرأ أيضًا:', 'related'],
    ['▶ Live', 'video-player'],
  ])('marks around a label do not hide it: "%s"', (line, reason) => {
    expect(junkReason(line)).toBe(reason);
  });
});
