import type { Context, Period, PeriodReader } from '#src/timescale/piece.ts';
import { edgeOf } from '#src/timescale/span.ts';
import type { Edge } from '#src/timescale/span.ts';
import { DASHES } from '#src/timescale/vocabulary.ts';
import { afterPhrase, skip, wordAt } from '#src/timescale/words.ts';
import { readLongYear } from './said-year.ts';
import { readBareUnit } from './near-period.ts';
import { readBareNamedYear, readShortYear } from './twelve-months.ts';

// Longest first: "the end of" before "end".
const EDGE_WORDS: readonly { readonly words: readonly string[]; readonly edge: Edge }[] = [
  { words: ['first', 'half'], edge: 'first-half' },
  { words: ['1', 'st', 'half'], edge: 'first-half' },
  { words: ['second', 'half'], edge: 'second-half' },
  { words: ['latter', 'half'], edge: 'second-half' },
  { words: ['2', 'nd', 'half'], edge: 'second-half' },
  { words: ['first', 'week'], edge: 'first-week' },
  { words: ['last', 'week'], edge: 'end' },
  { words: ['last', 'day'], edge: 'end' },
  { words: ['first', 'day'], edge: 'start' },
  { words: ['back', 'end'], edge: 'late' },
  { words: ['tail', 'end'], edge: 'late' },
  { words: ['front', 'end'], edge: 'early' },
  { words: ['close'], edge: 'end' },
  { words: ['end'], edge: 'end' },
  { words: ['diwedd'], edge: 'end' },
  { words: ['canol'], edge: 'mid' },
  { words: ['dechrau'], edge: 'early' },
  { words: ['ending'], edge: 'end' },
  { words: ['ends'], edge: 'end' },
  { words: ['middle'], edge: 'mid' },
  { words: ['mid'], edge: 'mid' },
  { words: ['early'], edge: 'early' },
  { words: ['late'], edge: 'late' },
  { words: ['beginning'], edge: 'start' },
  { words: ['start'], edge: 'start' },
  { words: ['turn'], edge: 'start' },
];
// “mis” is the Welsh for month: “diwedd mis Ebrill”.
const BETWEEN = new Set(['the', 'of', 'in', 'mis']);
// "start March end 2027" begins in one and ends with the other.
const BEGINS = new Set(['start', 'starts', 'starting', 'from', 'begin', 'begins', 'between']);
const NEEDS_OF = new Set(['beginning', 'start', 'close', 'turn']);

/** Makes a reader of "end of", "mid", "early" and their like before any period that `readPeriod` knows. */
export function createEdgeReader(readPeriod: PeriodReader): PeriodReader {
  return (context, index) => edgeBefore(context, index, readPeriod) ?? edgeAfter(context, index, readPeriod);
}

function edgeBefore(context: Context, index: number, readPeriod: PeriodReader): Period | null {
  const { words } = context;
  const start = wordAt(words, index).lower === 'the' ? index + 1 : index;
  const found = EDGE_WORDS.map((each) => ({ edge: each.edge, next: afterPhrase(words, start, each.words) }));
  const said = found.find(({ next }) => next !== null);
  if (said === undefined || said.next === null) return null;
  const at = skip(words, isDash(context, said.next) ? said.next + 1 : said.next, BETWEEN);
  // "start March 2016" says when to begin; "start of March" is its first day.
  if (NEEDS_OF.has(wordAt(words, start).lower) && wordAt(words, said.next).lower !== 'of') return null;
  const bare = readPeriod(context, at) === null ? readBareNamedYear(context, at) : null;
  // The start of "the financial year" that has begun is that of the next.
  if (bare?.year != null && said.edge === 'start') return withEdge({ ...bare, year: bare.year + 1 }, said.edge);
  const period = readPeriod(context, at) ?? bare ?? readBareUnit(context, at) ?? readShortYear(context, at);
  return period === null ? null : withEdge(period, said.edge);
}

// "month end", "year-end", "March end 2027"
function edgeAfter(context: Context, index: number, readPeriod: PeriodReader): Period | null {
  const { words } = context;
  const period = readBareNamedYear(context, index) ?? readBareUnit(context, index) ?? readPeriod(context, index);
  if (period === null || period.exact) return null;
  const at = isDash(context, period.next) ? period.next + 1 : period.next;
  if (wordAt(words, at).lower !== 'end' || /^(?:dates?|of|:)$/.test(wordAt(words, at + 1).lower)) return null;
  const year = readLongYear(context, at + 1);
  const isBegun = BEGINS.has(wordAt(words, index - 1).lower);
  if (year !== null && !year.split && period.year === null && !isBegun)
    return { ...withEdge(period, 'end'), year: year.year, next: year.next };
  // "May end July" is two months, the second with its edge.
  if (readPeriod(context, at + 1) !== null) return null;
  return { ...withEdge(period, 'end'), next: at + 1 };
}

function withEdge(period: Period, edge: Edge): Period {
  const inYear = (year: number) => {
    const span = period.inYear(year);
    return span === null ? null : edgeOf(span, edge);
  };
  const isLoose = edge === 'early' || edge === 'mid' || edge === 'late';
  const implied = isLoose ? [...period.implied, 'due' as const] : period.implied;
  return { ...period, inYear, edge, exact: isLoose || edge === 'end' || edge === 'start', implied };
}

function isDash({ words }: Context, index: number): boolean {
  return DASHES.has(wordAt(words, index).lower);
}
