import { earlierOf } from '#src/calendar/day.ts';
import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { StandingPiece } from '#src/timescale/piece.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import { conditions, conditionWords, isQuestion, readDated } from './dated.ts';
import { leads, meaning, standingPiece } from './meaning.ts';
import type { Meaning, CellSaid } from './meaning.ts';

/** "Various timings", "A range of dates have been agreed in the CYPS plan": the dates are elsewhere. */
export function readElsewhere(said: CellSaid): Meaning | null {
  const elsewhere = standingPiece(said, 'elsewhere');
  if (elsewhere === null || !leads(said, elsewhere)) return null;
  if (said.dates.some((date) => date.role === 'by')) return null;
  return meaning({ doubts: [`“${conditionWords(said, elsewhere)}” gives no one day: the office can set one.`] });
}

/** "Completed April 2015", "In place": done, unless the day is still to come. */
export function readDone(said: CellSaid): Meaning | null {
  const done = standingPiece(said, 'done', 'complete');
  // "Completed? 31 Jan 2015" asks whether it is.
  if (done === null || isQuestion(said) || !(closes(said, done) || (leads(said, done) && opens(said, done.first))))
    return null;
  const dated = readDated(said);
  const isDeadline = /^(?:by|before|in|within|until|during|no)$/.test(wordAt(said.context.words, done.next).lower);
  if (dated === null) return isDeadline ? null : meaning({ kind: 'done', doubts: conditions(said) });
  const [date] = said.dates;
  const day = (isDeadline ? date?.span?.end : date?.span?.start) ?? said.context.today;
  if (day <= said.context.today) return { ...dated, kind: 'done', start: null, due: dated.due ?? dated.start };
  if (done.standing === 'complete' || dated.kind !== 'by') return dated;
  const words = wordsOfPiece(said.context, done);
  return {
    ...dated,
    doubts: [
      ...dated.doubts,
      `“${words}” is said of a day still to come, so it is read as a deadline: the office can confirm it.`,
    ],
  };
}

// "May 2015 (completed)"
function closes({ context, dates, everies }: CellSaid, { first, next }: StandingPiece): boolean {
  const [date] = dates;
  if (dates.length !== 1 || everies.length > 0 || date === undefined || date.next > first) return false;
  const rest = [...context.words.slice(date.next, first), ...context.words.slice(next)];
  return rest.length > 0 && !rest.some((word) => isLetters(word) || word.number !== null);
}

// "Phase 1 focus groups complete" speaks of a part, "Action completed" of the whole.
function opens({ context }: CellSaid, first: number): boolean {
  return context.words
    .slice(0, first)
    .every((word) => /^(?:action|now|all|fully|already|task|work|status|[^\p{L}\d])$/u.test(word.lower));
}

/** "Ongoing", "Ongoing but major exercise (by end April 2016)". */
export function readOngoing(said: CellSaid): Meaning | null {
  const ongoing = standingPiece(said, 'ongoing');
  if (ongoing === null) return null;
  const dated = readDated(said);
  if (dated === null) return meaning({ kind: 'ongoing', ...startNow(said), doubts: unsettled(said) });
  if (dated.kind === 'window' || dated.kind === 'unknown') return dated;
  const hasOpenEnd =
    said.dates.some((date) => date.role === 'onwards') || (dated.kind === 'from' && !leads(said, ongoing));
  return hasOpenEnd ? dated : { ...dated, kind: 'ongoing' };
}

// "Immediate and ongoing" runs from publication.
function startNow(said: CellSaid): Partial<Meaning> {
  return standingPiece(said, 'immediate') === null ? {} : { start: said.context.today, implied: ['start'] };
}

function unsettled(said: CellSaid): readonly string[] {
  const unset = standingPiece(said, 'unset', 'conditional');
  return unset === null ? [] : [`“${conditionWords(said, unset)}” leaves the date open: the office can set one.`];
}

/** "In progress", "Started May 2015", "Already in process (May 2015)": under way, with its deadline if one is said. */
export function readBegun(said: CellSaid): Meaning | null {
  const begun = standingPiece(said, 'begun');
  if (begun === null) return null;
  const dated = readDated(said);
  if (dated === null) return meaning({ kind: 'ongoing', doubts: unsettled(said) });
  if (!leads(said, begun)) return null;
  const start = said.dates.reduce((first, date) => earlierOf(first, date.span?.start ?? null), dated.start);
  const isPast = said.dates.every(
    (date) => (date.role === null || date.role === 'from') && (date.span?.start ?? '9') <= said.context.today,
  );
  return isPast && !said.dates.some((date) => date.window)
    ? { ...dated, kind: 'ongoing', start, due: null, milestones: [] }
    : dated;
}

/** Words without a day, each with what is missing: "To be agreed", "Immediately", "Linked to senior appointment dates". */
export function readUndated(said: CellSaid): Meaning {
  const [standing] = said.standings;
  const words = standing === undefined ? '' : conditionWords(said, standing);
  if (standing === undefined) return meaning({ doubts: [nothingRead(said)] });
  const exact = wordsOfPiece(said.context, standing);
  switch (standing.standing) {
    case 'immediate':
      return meaning({ doubts: [`“${exact}” asks for it soon but names no day: the office can set one.`] });
    case 'conditional':
      return meaning({ doubts: [sayUnknownDay(said, standing, words)] });
    case 'linked':
      return meaning({ doubts: [`“${words}” depends on something that has no day here: the office can set one.`] });
    case 'elsewhere':
      return meaning({ doubts: [`“${words}” gives no one day: the office can set one.`] });
    case 'vague':
      return meaning({ doubts: [`“${exact}” gives no last day: the office can set one.`] });
    case 'ongoing':
    case 'begun':
    case 'done':
    case 'complete':
    case 'unset':
    case 'regular':
      return meaning({ doubts: [`“${exact}” names no day: the office can set one.`] });
  }
}

// "two weeks after the election" -> "the election"
const FROM_WHICH = 'after|from|of|following|post|before|prior to|ahead of|in advance of';
const COUNTED = new RegExp(`^.{0,40}?\\b(?:${FROM_WHICH}) (.+)$`, 'iu');

function sayUnknownDay({ context }: CellSaid, { first }: StandingPiece, words: string): string {
  const sign = wordAt(context.words, first - 1).lower;
  // "Approval + 6 weeks"
  const isAfterName = /^(?:[+−–-]|plus|minus|less)$/u.test(sign) && isLetters(wordAt(context.words, first - 2));
  if (isAfterName) {
    const whole = wordsOfPiece(context, { first: Math.max(0, first - 4), next: first });
    return `“${whole} ${words}” is counted from a day that the plan does not give: the office can set one.`;
  }
  const from = /\d|\p{L}+ (?:day|week|fortnight|month|year)/iu.test(words) ? COUNTED.exec(words)?.[1] : undefined;
  if (from === undefined) return `“${words}” depends on something that has no day here: the office can set one.`;
  return `“${words}” is counted from “${from}”, and the plan does not say when that is: the office can set the day.`;
}

const MOST_QUOTED = 80;

function nothingRead({ context, roles }: CellSaid): string {
  const text = context.text.replaceAll(/\s+/g, ' ').trim();
  if (!/[\p{L}\d]/u.test(text)) return 'The plan gives no words for time: the office can set a day.';
  const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED).trimEnd()}…` : text;
  const isLoose = roles.some(({ role }) => role === 'after' || role === 'before');
  if (isLoose) return `“${quoted}” depends on something that has no day here: the office can set one.`;
  return `“${quoted}” names no day that could be read: the office can set one.`;
}
