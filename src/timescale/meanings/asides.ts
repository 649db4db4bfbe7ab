import { partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { wordsOfPiece } from '#src/timescale/piece.ts';
import type { AsidePiece, DatePiece } from '#src/timescale/piece.ts';
import type { Milestone } from '#src/timescale/timescale.ts';
import { weekdayNamed } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import { boundOf } from './bounds.ts';
import type { CellSaid, Meaning } from './meaning.ts';
import { trimmed } from './milestones.ts';

/** "December 2026 (interim report June 2026)": a date in brackets that has a name is a step on the way; any other is asked about. */
export function withAsides(meaning: Meaning, said: CellSaid): Meaning {
  const steps: Milestone[] = [];
  const doubts: string[] = [];
  for (const aside of said.asides) {
    if (saysNothingNew(aside, said)) continue;
    const step = stepIn(aside, meaning, said);
    if (step === null) doubts.push(doubtAbout(aside, said));
    else steps.push(step);
  }
  return { ...meaning, milestones: inOrder(steps, meaning), doubts: [...meaning.doubts, ...doubts] };
}

/** The last step is the whole, which has no name of its own where the cell gives it none. */
function inOrder(steps: readonly Milestone[], { milestones, due }: Meaning): Meaning['milestones'] {
  if (steps.length === 0 || due === null) return milestones;
  const last = milestones.length === 0 ? [{ label: '', due }] : milestones;
  return [...steps, ...last].toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}

const MOVED =
  'revised|rev\\.?|moved|extended|slipped|deferred|delayed|postponed|rescheduled|carried over|changed|brought forward';
const REPLACES = 'replaces|replacing|supersedes|superseding';
const WAS = `was|were|originally|original|orig|previous|previously|prev|formerly|former|initially|initial|${REPLACES}`;
// "(was June 2015)", "(originally March)", "(revised from May)"
const FORMER = new RegExp(`\\b(?:${WAS}|(?:${MOVED}) from)\\b`, 'iu');

const BEGUN = 'started|began|begun|commenced|launched|since';
const SETTLED = 'approved|agreed|adopted|complete|completed|done|published|issued|updated|reported|last|as at|as of';
// "(approved March 2015)", "(as at May 2015)": what has been, beside what is to come.
const BEEN = new RegExp(`\\b(?:${BEGUN}|${SETTLED})\\b`, 'iu');

/** True for what the cell says beside it as well, for a date that was given up, and for one that is past and only told of. */
function saysNothingNew({ date }: AsidePiece, said: CellSaid): boolean {
  const words = bracketOf(date, said);
  if (FORMER.test(words) || isLength(date)) return true;
  const { span } = date;
  if (span === null) return false;
  if (isItsWeekday(date, said)) return true;
  if (BEEN.test(words) && span.start <= said.context.today) return true;
  // "Q4 (January – March 2016)", "end of June (30 June)", "June 2015 (2015/16)"
  return said.dates.some(({ span: main }) => {
    return main !== null && (main.end === span.end || (span.start <= main.start && main.end <= span.end));
  });
}

// "31 March 2026 (Tues)"
function isItsWeekday({ first, next }: DatePiece, { dates, context: { words } }: CellSaid): boolean {
  const weekday = next === first + 1 ? weekdayNamed(wordAt(words, first)) : null;
  return weekday !== null && dates.some(({ span, exact }) => exact && span !== null && weekdayOf(span.end) === weekday);
}

// A length is counted to one day and needs no year: "(3 year programme)".
function isLength({ year, exact, implied }: DatePiece): boolean {
  return year === 0 && exact && implied.includes('due');
}

function stepIn({ date }: AsidePiece, { kind, due }: Meaning, said: CellSaid): Milestone | null {
  const isRun = kind === 'by' || kind === 'window';
  const end = due === null ? null : endBefore(date, due);
  if (!isRun || end === null) return null;
  const label = labelOf(date, said);
  return label === '' ? null : { label, due: end };
}

/** The last day that it names by the end of the whole; a year that nobody said is the last in which it is so. */
function endBefore(date: DatePiece, due: Day): Day | null {
  const { year } = partsOf(due);
  const spans = date.year === null ? [date.inYear(year), date.inYear(year - 1)] : [date.span];
  const ends = spans.map((span) => (date.disordered ? null : boundOf({ ...date, span }).due));
  return ends.find((end) => end !== null && end <= due) ?? null;
}

const MOST_LABEL = 120;

function labelOf(date: DatePiece, { context }: CellSaid): string {
  const { first, next } = bracketAround(date, context.words);
  const before = trimmed(wordsOfPiece(context, { first, next: date.first }));
  const label = before === '' ? trimmed(wordsOfPiece(context, { first: date.next, next })) : before;
  return /\p{L}{2}/u.test(label) ? label.slice(0, MOST_LABEL) : '';
}

function doubtAbout({ date }: AsidePiece, said: CellSaid): string {
  return `“(${bracketOf(date, said)})” gives another date in brackets: the office can say what it is for.`;
}

function bracketOf(date: DatePiece, { context }: CellSaid): string {
  return wordsOfPiece(context, bracketAround(date, context.words));
}

const STOPS = new Set([';', ',', '(', '[']);

/** The words inside the brackets in which a date stands, up to the date before it and the one behind it. */
function bracketAround(date: DatePiece, words: CellSaid['context']['words']): { first: number; next: number } {
  let { first, next } = date;
  while (wordAt(words, first - 1).aside && !STOPS.has(wordAt(words, first - 1).lower)) first -= 1;
  while (wordAt(words, next).aside && !STOPS.has(wordAt(words, next).lower)) next += 1;
  return { first, next };
}
