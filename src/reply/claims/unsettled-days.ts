import { weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Claim } from '#src/reply/claims/claim.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import { eitherDaysOf } from '#src/reply/days-said/either-day.ts';
import { MONTH_LIKE } from '#src/reply/month-words.ts';
import { stretchesOf } from '#src/thrift/stretches-of.ts';
import { readWholeDay } from '#src/timescale/read-whole-day.ts';
import { weekdayNamed } from '#src/timescale/vocabulary.ts';
import { readWords, wordAt } from '#src/timescale/words.ts';

const YEAR = String.raw`(?:,? ?\d{4})?`;
const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH_LIKE}${YEAR}|${MONTH_LIKE} \d{1,2}(?:st|nd|rd|th)?${YEAR}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{2}-\d{2})\b`;
const WEEKDAY = String.raw`\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b\.?,? (?:the )?`;

const LEADING = new RegExp(`^${WEEKDAY}`, 'iu');
const ON_A_WEEKDAY = new RegExp(WEEKDAY + DATE, 'giu');
// "PT2, PT3 now 30 Oct and 6 Nov respectively"
const IN_TURN = /[^.;!?\n]{0,200}\b(?:respectively|in that order)\b/giu;

// “The Friday after Easter”, “the Friday after”, “the first Monday in June”
const BEHIND = String.raw`(?:after|before|following|preceding) (?!noon|midday|lunch|work|hours|close|school|tea|that\b|\d)|(?:after|before|following)(?=\s*(?:$|[.,;!?\n)]))|(?:in|of) (?:the|${MONTH_LIKE})`;
const PLACED = new RegExp(String.raw`\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b(?=,? (?:${BEHIND}))`, 'giu');

type Place = { readonly start: number; readonly end: number };
type Said = { readonly clauses: readonly Clause[]; readonly legible: string; readonly today: Day };

/** The claims in which a day is none where its weekday is another's or it is one of several: its words stay, to be asked about. */
export function withoutUnsettledDays(claims: readonly Claim[], { clauses, legible, today }: Said): readonly Claim[] {
  const odd = stretchesOf(legible, ON_A_WEEKDAY).filter(({ start, end }) => isOdd(legible.slice(start, end), today));
  const several = [
    ...odd,
    ...eitherDaysOf(daysOf(clauses), legible, today),
    ...stretchesOf(legible, PLACED),
    ...stretchesOf(legible, IN_TURN),
  ];
  return claims.map((claim): Claim => {
    if (claim.field === 'forecast' && claim.value !== null && isIn(claim, several))
      return { ...claim, value: null, doubtful: true, certainty: 'likely', implied: [] };
    return claim;
  });
}

function daysOf(clauses: readonly Clause[]) {
  return clauses.flatMap(({ units }) =>
    units.flatMap(({ day, start, end }) => (day === undefined ? [] : [{ day: day.day, from: day.start, start, end }])),
  );
}

function isIn({ reads }: Claim, places: readonly Place[]): boolean {
  return places.some(({ start, end }) => reads.some((read) => read.start < end && read.end > start));
}

// "Friday 28 November 2026" is a Saturday.
function isOdd(words: string, today: Day): boolean {
  const weekday = weekdayNamed(wordAt(readWords(words), 0));
  const read = readWholeDay(words.replace(LEADING, ''), today);
  const day = read?.kind === 'said' || read?.kind === 'asked' ? read.when.day : null;
  return weekday !== null && day !== null && weekdayOf(day) !== weekday;
}
