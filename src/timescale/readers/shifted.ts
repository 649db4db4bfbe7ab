import { dayAfter, dayBefore, readLength } from './length.ts';
import type { Length } from './length.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import type { Span } from '#src/timescale/span.ts';
import { isLetters, skip, wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

const SIGNS: ReadonlyMap<string, 1 | -1> = new Map([
  ['minus', -1],
  ['less', -1],
  ['−', -1],
  ['plus', 1],
  ['+', 1],
]);
/** What may stand before “by two months”, which is then no deadline. */
export const MOVED_BY: ReadonlySet<string> = new Set([
  'slipped',
  'delayed',
  'extended',
  'deferred',
  'postponed',
  'moved',
  'slips',
  'put',
  'pushed',
]);
const MARKS = new Set([',', ';', '(', '-', '–', '—']);
// What may follow a length: "minus 12 weeks for notice", but not "plus 6 month review".
const MAY_FOLLOW = new Set(['for', 'so', 'at', 'and', 'if', 'because', 'due']);

type Shift = { readonly length: Length; readonly sign: 1 | -1; readonly isMove: boolean; readonly next: number };

/** A date so long before or after the one that was read: "1 May minus 12 weeks", "31 March + 14 days"; the date itself where no length follows. */
export function shifted(period: Period, context: Context): Period {
  const shift = context.chat ? null : readShift(context.words, period.next);
  if (shift === null) return period;
  const isPlain = period.exact && period.year !== null && !shift.isMove && shift.length.unit !== 'B';
  return {
    ...period,
    next: shift.next,
    inYear: (year) => moved(period.inYear(year), shift),
    exact: true,
    edge: null,
    implied: [...period.implied, 'due'],
    doubt: period.doubt ?? (isPlain ? null : 'The day was counted from the words: the office can confirm it.'),
  };
}

function readShift(words: readonly Word[], from: number): Shift | null {
  const at = skip(words, from, MARKS);
  const sign = at === from ? SIGNS.get(wordAt(words, at).lower) : undefined;
  const isMove = MOVED_BY.has(wordAt(words, at).lower) && /^(?:by|back)$/u.test(wordAt(words, at + 1).lower);
  if (sign === undefined && !isMove) return null;
  const by = skip(words, at + 1, new Set(isMove ? ['by', 'back', 'a', 'further', 'another'] : []));
  const said = readLength(words, by) ?? readLength(words, by - 1);
  return said === null || !mayEnd(wordAt(words, said.next)) ? null : { ...said, sign: sign ?? 1, isMove };
}

function mayEnd(after: Word): boolean {
  return !isLetters(after) || MAY_FOLLOW.has(after.lower);
}

function moved(span: Span | null, { length, sign }: Shift): Span | null {
  if (span === null) return null;
  const move = sign === 1 ? dayAfter : dayBefore;
  return { start: move(span.start, length), end: move(span.end, length) };
}
