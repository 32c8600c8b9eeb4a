/**
 * Decides which date a line of visible text tells: "March 22, 2023 7:00 p.m. EDT", "22. März 2023, 8.30 Uhr",
 * "2023年3月22日 19時05分". The last resort, for pages that tell no machine.
 */
import { type DateParts, isoOf, zoneOf } from './dates';
import { monthOf } from './months';

interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => DateParts | null;
  readonly matches: string;
  readonly not: string;
}

type Groups = Readonly<Record<string, string | undefined>>;

const worded = ({ y, m, d }: Groups): DateParts | null => {
  const month = monthOf(m ?? '');
  return month === null ? null : { year: Number(y), month, day: Number(d) };
};

const numeric = ({ y, m, d }: Groups): DateParts => ({
  year: y?.length === 2 ? 2000 + Number(y) : Number(y),
  month: Number(m),
  day: Number(d),
});

/** "3/22/2023" is American, "22/3/2023" is everyone else's; where both could be, it is no date that we know. */
const slashed = ({ a, b, y }: Groups): DateParts | null => {
  const [first, second] = [Number(a), Number(b)];
  if (first <= 12 && second <= 12 && first !== second) return null;
  const [day, month] = first > 12 || first === second ? [first, second] : [second, first];
  return { year: Number(y), month, day };
};

export const SHAPES: readonly Shape[] = [
  {
    name: 'year first',
    pattern: /(?<!\d)(?<y>(?:19|20)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/u,
    read: numeric,
    matches: '2023-03-22',
    not: '12023-03-22',
  },
  {
    name: 'East Asian',
    pattern: /(?<y>(?:19|20)\d{2})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]/u,
    read: numeric,
    matches: '2023年3月22日',
    not: '2023年3月',
  },
  {
    name: 'month, day, year',
    pattern: /(?<m>\p{L}{3,12})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>(?:19|20)\d{2})(?!\d)/u,
    read: worded,
    matches: 'Posted March 22, 2023',
    not: 'Room 22, 2023',
  },
  {
    name: 'day, month, year',
    pattern:
      /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:de |of |d['’])?\s*(?<m>\p{L}{3,14})\.?,?\s+(?:de |del |του )?(?<y>(?:19|20)\d{2})(?!\d)/iu,
    read: worded,
    matches: 'le 22 mars 2023',
    not: '22 goals 2023',
  },
  {
    name: 'year, month, day in words',
    pattern: /(?<y>(?:19|20)\d{2})\.?\s+(?<m>\p{L}{3,12})\.?\s+(?<d>\d{1,2})(?!\d)/u,
    read: worded,
    matches: '2023. március 22.',
    not: '2023 seats 22',
  },
  {
    name: 'day.month.year',
    pattern: /(?<!\d)(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:19|20)?\d{2})(?!\d)/u,
    read: numeric,
    matches: 'Stand: 22.03.2023, 11:23 Uhr',
    not: 'Version 2.40.2023',
  },
  {
    name: 'slashed',
    pattern: /(?<!\d)(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<y>(?:19|20)\d{2})(?!\d)/u,
    read: slashed,
    matches: '22/03/2023',
    not: '03/04/2023',
  },
];

const TIME =
  /(?<!\d)(?<h>[01]?\d|2[0-4])\s?(?::|h|[.](?=\d{2}\s*(?:uhr|h\b))|時|시)\s?(?<min>[0-5]\d)?(?:\s*分|분)?(?::[0-5]\d)?\s*(?<half>[ap]\.?m\b\.?)?\s*(?<zone>[A-Z]{3,4}\b|[+-]\d{2}:?\d{2})?/i;
const BARE_HOUR = /(?<!\d)(?<h>1?\d)\s*(?<half>[ap]\.?m\b\.?)\s*(?<zone>[A-Z]{3,4}\b)?/i;
/** How far from the date its time may stand, in code units. */
const NEAR = 30;

function timeIn(text: string): Pick<DateParts, 'hour' | 'minute' | 'zone'> {
  const groups = (TIME.exec(text) ?? BARE_HOUR.exec(text))?.groups;
  if (!groups) return {};
  const half = groups.half?.toLowerCase();
  const hour = Number(groups.h);
  const clock = half ? (hour % 12) + (half.startsWith('p') ? 12 : 0) : hour;
  return { hour: clock, minute: Number(groups.min ?? 0), zone: zoneOf(groups.zone) };
}

/**
 * @param line a short line of visible text
 * @returns the first date in it, with the time beside it, as ISO 8601; null without one
 */
export function wordedDate(line: string): string | null {
  const text = line.slice(0, 400);
  for (const { pattern, read } of SHAPES) {
    const match = pattern.exec(text);
    const parts = match?.groups ? read(match.groups) : null;
    if (!match || !parts) continue;
    const end = match.index + match[0].length;
    const after = timeIn(text.slice(end, end + NEAR));
    const around =
      after.hour === undefined ? timeIn(text.slice(Math.max(0, match.index - NEAR), match.index)) : after;
    const iso = isoOf({ ...parts, ...around });
    if (iso) return iso;
  }
  return null;
}
