import { addEvery } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { Context, DatePiece, EveryPiece } from '#src/timescale/piece.ts';
import { dayOfRound } from '#src/timescale/left-over/day-of-round.ts';
import { wordAt } from '#src/timescale/words.ts';
import { boundOf, doubtsAboutDates } from './bounds.ts';
import { conditions } from './dated.ts';
import { meaning, standingPiece } from './meaning.ts';
import type { Meaning, CellSaid } from './meaning.ts';

/** "Review every 3 months August 2015 onwards", "and annually thereafter": what comes round, from its first day. */
export function readRecurring(said: CellSaid): Meaning | null {
  const every = said.everies.find((piece) => piece.sure || said.dates.length === 0);
  const regular = standingPiece(said, 'regular');
  const isRegular = every === undefined && regular !== null && (said.dates.length === 0 || regular.first < 2);
  if (every === undefined && !isRegular) return null;
  const { start, due, implied, doubts } = runOf(said, every?.every ?? null);
  return meaning({
    kind: 'recurring',
    start,
    due,
    every: every?.every ?? null,
    implied: [...new Set([...implied, ...(every?.implied ?? [])])],
    doubts: [...doubts, ...doubtsAboutDates(said.dates, said.context), ...intervalDoubts(said), ...conditions(said)],
  });
}

type Run = {
  readonly start: Day | null;
  readonly due: Day | null;
  readonly implied: Meaning['implied'];
  readonly doubts: readonly string[];
};

// The first review falls on the first deadline said; the last on the end of a window or an "until".
function runOf({ dates, context }: CellSaid, every: Every | null): Run {
  const sound = dates
    .filter((date) => !date.disordered && date.span !== null)
    .map((date) => asRun(date, every, context));
  const bounds = sound.map((date) => ({ ...boundOf(date), date }));
  const implied = bounds.flatMap((bound) => bound.implied);
  const started = bounds.find((bound) => bound.start !== null);
  const last = bounds.findLast((bound) => bound.due !== null && (bound.start !== null || bound.date.role === 'until'));
  const first = started?.start ?? bounds.find((bound) => bound !== last && bound.due !== null)?.due ?? null;
  const due =
    last?.due ?? (started === undefined ? null : (bounds.findLast((bound) => bound.due !== null)?.due ?? null));
  if (first === null || due === null) return { start: first, due, implied, doubts: [] };
  if (due < first) return { start: first, due: null, implied, doubts: [BACKWARDS] };
  // "March to May each year" is one round, not the end of them.
  const isOneRound = every?.endsWith('Y') === true && addEvery(first, every) > due;
  return { start: first, due: isOneRound ? null : due, implied, doubts: [] };
}

// "Monthly in 2027" runs through the year; "annually in April" is once in it.
function asRun(date: DatePiece, every: Every | null, { words }: Context): DatePiece {
  const isIn = words[date.first - 1]?.lower === 'in' && !date.exact && date.role === null;
  if (!isIn || date.span === null || every === null) return date;
  return addEvery(date.span.start, every) <= date.span.end ? { ...date, role: 'during' } : date;
}

// "monthly until March, then quarterly", "moving to quarterly", "annually thereafter", and what is said as surely as the first
function holdsLater({ first, next, sure }: EveryPiece, { context }: CellSaid): boolean {
  const beside = [context.words[first - 1], context.words[first - 2], context.words[next]];
  return sure || beside.some((word) => /^(?:then|to|thereafter|later|afterwards|after)$/u.test(word?.lower ?? ''));
}

const YEARLY_EVENT = /^(?:meeting|conference|general|event|dinner|lecture)$/u;

// "Annual meeting May 2027" is the meeting of that year.
function yearlyEvent({ first, next }: EveryPiece, { context, dates }: CellSaid): string | null {
  const isEvent =
    wordAt(context.words, first).lower === 'annual' && YEARLY_EVENT.test(wordAt(context.words, next).lower);
  if (!isEvent || dates.length === 0) return null;
  const words = wordsOfPiece(context, { first, next: next + 1 });
  return `“${words}” may be the one of that date or each of them: the office can say which.`;
}

const BACKWARDS = 'The words give an end before the start: the office can say which is meant.';
const SEVERAL = 'The words name several times in a year: the office can set the interval.';

// "reviewed at 6 months"
const REVIEW_AT = '\\breview(?:ed|s)? (?:at|after|in)';
const A_LENGTH = '[\\p{L}\\d]+ (?:day|week|month|year)s?\\b';
const LATER_REVIEW = new RegExp(`${REVIEW_AT} ${A_LENGTH}`, 'iu');

function intervalDoubts(said: CellSaid): readonly string[] {
  const several = said.dates.filter((date) => date.role === null);
  const times = new Set(several.map(({ span }) => span?.end.slice(5)));
  if (times.size > 1 && said.everies.some((piece) => piece.every === 'P1Y')) return [SEVERAL];
  const [first] = said.everies;
  const event = first === undefined ? null : yearlyEvent(first, said);
  if (event !== null) return [event];
  const other = said.everies.find(
    (piece) => piece.every !== null && piece.every !== first?.every && holdsLater(piece, said),
  );
  if (other !== undefined)
    return [`“${wordsOfPiece(said.context, other)}” is another interval: the office can say which holds when.`];
  const unclear = said.everies.find((piece) => piece.every === null);
  if (unclear?.doubt != null)
    return [`“${wordsOfPiece(said.context, unclear)}” ${unclear.doubt}: the office can set the interval.`];
  const [review] = LATER_REVIEW.exec(said.context.text) ?? [];
  if (review !== undefined)
    return [
      `“${review.replaceAll(/\s+/gu, ' ')}” is no round of it and was not kept: the office can confirm how often.`,
    ];
  const day = first?.every?.endsWith('W') === true ? null : dayOfRound(said.context.text);
  if (day !== null) return [day];
  const regular = standingPiece(said, 'regular');
  if (said.everies.length > 0 || regular === null) return [];
  return [`“${wordsOfPiece(said.context, regular)}” names no interval: the office can set one.`];
}
