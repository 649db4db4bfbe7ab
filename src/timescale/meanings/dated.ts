import { addMonths, daysBetween, earlierOf, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context, DatePiece } from '#src/timescale/piece.ts';
import { isDotBetween, isLetters, wordAt } from '#src/timescale/words.ts';
import { boundOf, doubtsAboutDates } from './bounds.ts';
import { meaning, standingPiece } from './meaning.ts';
import type { Meaning, CellSaid } from './meaning.ts';
import { readMilestones } from './milestones.ts';

/** What the dates alone say: by a day, a window, or from a day on; null when there are none. */
export function readDated(said: CellSaid): Meaning | null {
  if (said.dates.length === 0) return null;
  const doubts = [...doubtsAboutDates(said.dates, said.context), ...conditions(said)];
  const sound = said.dates.filter((date) => !date.disordered && date.span !== null).map((date) => asEnd(date, said));
  const bounds = sound.map(boundOf);
  const start = bounds.reduce<Day | null>((first, bound) => earlierOf(first, bound.start), null);
  const due = bounds.reduce<Day | null>((last, bound) => laterOf(last, bound.due), null);
  const implied = [...new Set(bounds.flatMap((bound) => bound.implied))];
  if (start !== null && due !== null && due < start) {
    const words = said.dates.map((date) => `“${wordsOfPiece(said.context, date)}”`).join(' and ');
    return meaning({
      doubts: [...doubts, `${words} give an end before the start: the office can say which is meant.`],
    });
  }
  if (start === null && due === null) return meaning({ doubts });
  const kind = start === null ? 'by' : due === null ? 'from' : 'window';
  return meaning({
    kind,
    start,
    due,
    implied,
    milestones: milestonesOf({ ...said, dates: said.dates.map((date) => asEnd(date, said)) }, sound.length),
    doubts: [...doubts, ...openEnd(said), ...longSince(kind, start, said)],
  });
}

// "Design: Apr 2026; Launch: Sep 2026": the launch ends such a list, and begins nothing.
function asEnd(date: DatePiece, { dates, context }: CellSaid): DatePiece {
  const before = context.words.slice(Math.max(0, date.first - 2), date.first);
  if (date.role !== 'from' || !before.some(({ lower }) => lower === 'launch')) return date;
  return dates.some((other) => other.first < date.first && boundOf(other).due !== null)
    ? { ...date, role: null }
    : date;
}

function milestonesOf(said: CellSaid, count: number): Meaning['milestones'] {
  // Of "March or June" one will be it: they are no two steps.
  return count > 1 && eitherOr(said).length === 0 ? readMilestones(said) : [];
}

const LONG_AGO = 12;

// "Since 2019" says how long it has been so.
function longSince(kind: Meaning['kind'], start: Day | null, { context }: CellSaid): readonly string[] {
  if (kind !== 'from' || start === null || start >= addMonths(context.today, -LONG_AGO)) return [];
  const words = context.text.replaceAll(/\s+/gu, ' ').trim();
  return [`“${words}” says since when it has been so, and no day by which it is due: the office can set one.`];
}

// "May 2015 to May 2016 onwards" ends and does not end.
function openEnd({ dates, context }: CellSaid): readonly string[] {
  return dates
    .filter((date) => date.window && date.role === 'onwards')
    .map(
      (date) => `“${wordsOfPiece(context, date)} onwards” gives an end and none: the office can say which is meant.`,
    );
}

/** Sentences for words that leave a date open: "(TBC)", "subject to consultation", "June 2015?". */
export function conditions(said: CellSaid): readonly string[] {
  const unset = standingPiece(said, 'unset');
  const condition = standingPiece(said, 'conditional');
  const elsewhere = standingPiece(said, 'elsewhere');
  const isVarious = elsewhere !== null && elsewhere.first === 0;
  return [
    ...(unset === null || isTask(said, unset)
      ? []
      : [`“${wordsOfPiece(said.context, unset)}” leaves the date open: the office can confirm it.`]),
    ...(condition === null
      ? []
      : [`“${conditionWords(said, condition)}” makes the date depend on something else: the office can confirm it.`]),
    ...(isVarious
      ? [
          `“${wordsOfPiece(said.context, elsewhere)}” says that there are more dates than the one given: the office can set them.`,
        ]
      : []),
    ...yearAlone(said),
    ...eitherOr(said),
    ...(isQuestion(said) ? ['The date has a question mark: the office can confirm it.'] : []),
  ];
}

// "June 2015?", "Completed? 31 Jan 2015", but no address with one inside
const QUESTION_MARK = /\?(?![\p{L}\d&=%])/u;

/** True where the words ask. */
export function isQuestion({ context }: CellSaid): boolean {
  return QUESTION_MARK.test(context.text);
}

// "by March or by June"
const SMALL = new Set(['by', 'on', 'in', 'the', 'end', 'of']);

// "March or June 2015" says two times, of which one will be it.
function eitherOr({ dates, context }: CellSaid): readonly string[] {
  return dates.slice(1).flatMap((date, place) => {
    const before = dates[place];
    if (before === undefined || date.window) return [];
    const [or, ...others] = context.words.slice(before.next, date.first);
    if (or?.lower !== 'or' || !others.every(({ lower }) => SMALL.has(lower))) return [];
    return [
      `It may be “${wordsOfPiece(context, before)}” or “${wordsOfPiece(context, date)}”: the office can say which.`,
    ];
  });
}

// "Diwali 2015", "annual conference 2026", "by AGM 2026" are read no further than their year.
function yearAlone({ dates, context }: CellSaid): readonly string[] {
  return dates.flatMap((date) => {
    const before = wordAt(context.words, nameBefore(date, context));
    const isNamed = isLetters(before) && !OF_A_YEAR.has(before.lower) && !wordAt(context.words, date.first).newLine;
    if (context.chat || !isYear(date, context) || !isNamed) return [];
    return [`Only the year of “${before.text} ${wordsOfPiece(context, date)}” was read: the office can set the day.`];
  });
}

// Words before a year that leave it the whole of what is meant: “target 2026”, “to be done in 2026”.
const OF_A_YEAR: ReadonlySet<string> = new Set(
  (
    'by in of on for the to end until till before after from since during within throughout across through over around into about ' +
    'and or to no not than later early mid middle late start starting sometime anytime year years calendar date deadline ' +
    'target timescale due expected planned delivery deliver delivered completion complete completed finish launch begin beginning ' +
    'then now is be was phase stage'
  ).split(' '),
);

// "2027", "2027/28" and "2020-2025", in figures alone
function isYear({ first, next, span, exact }: DatePiece, { words }: Context): boolean {
  const isLong = span !== null && daysBetween(span.start, span.end) > A_YEAR_ALMOST;
  return isLong && !exact && words.slice(first, next).every((word) => !isLetters(word));
}

const A_YEAR_ALMOST = 360;

// "Royal Assent, 2027", "Semester 1 2026/27"
function nameBefore({ first }: DatePiece, { words }: Context): number {
  const isMark = wordAt(words, first - 1).lower === ',' || (wordAt(words, first - 1).number ?? 100) < 10;
  return isMark ? first - 2 : first - 1;
}

// "To be agreed with partners by September 2015" is a task with a deadline.
function isTask({ dates, context }: CellSaid, unset: { readonly first: number; readonly next: number }): boolean {
  return (
    wordAt(context.words, unset.first).lower === 'to' &&
    dates.some((date) => date.role === 'by' && date.first > unset.next)
  );
}

const MOST_WORDS = 5;

/** A condition with the few words after it: "subject to consultation". */
export function conditionWords(
  { context, dates }: CellSaid,
  piece: { readonly first: number; readonly next: number },
): string {
  const date = dates.find((each) => each.first >= piece.next)?.first ?? Infinity;
  const stop = context.words.findIndex(
    (word, place) => place >= piece.next && /^[.;,()]$/.test(word.lower) && !isDotBetween(context.words, place),
  );
  const next = Math.min(piece.next + MOST_WORDS, date, stop < 0 ? Infinity : stop, context.words.length);
  return wordsOfPiece(context, { first: piece.first, next });
}
