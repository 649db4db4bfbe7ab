import { MOVES } from './moves.ts';
import { meaning } from '#src/timescale/meanings/meaning.ts';
import type { CellSaid, Meaning } from '#src/timescale/meanings/meaning.ts';
import { holdsWord } from '#src/timescale/piece.ts';
import { isLetters } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

const IRREGULAR = new Set(
  'sent held met went gone given gave taken took made built won let paid written wrote brought seen began'.split(' '),
);
const ENDS_AS_PAST = /^\p{L}{2,}ed$/u;
// “revised date” is a date still, and so is one that is “expected”.
const OF_DATES = new Set([
  ...MOVES,
  ...'expected anticipated amended updated agreed planned proposed estimated projected forecasted based related need needed required limited'.split(
    ' ',
  ),
]);

/** Of an event that was over when the plan came out, “Approved 17 March 2026”, no day remains by which anything is due: the office is asked, and nobody is late. */
export function pastEvent(read: Meaning, said: CellSaid): Meaning {
  const { today, words } = said.context;
  if (read.doubts.length > 0) return read;
  const isPast = read.kind === 'by' && read.due !== null && read.due < today;
  const isDeadline = said.dates.some(({ role }) => role === 'by' || role === 'before' || role === 'until');
  if (!isPast || isDeadline || !words.some((word, index) => saysHappened(word, index, said))) return read;
  const text = said.context.text.replaceAll(/\s+/gu, ' ').trim();
  return meaning({
    doubts: [
      `“${text}” tells of what had been when the plan came out, and no day by which anything is due: the office can say whether it is done, or set a day.`,
    ],
  });
}

function saysHappened(word: Word, index: number, { dates }: CellSaid): boolean {
  const isOfDate = dates.some((date) => holdsWord(date, index));
  const isPast = IRREGULAR.has(word.lower) || ENDS_AS_PAST.test(word.lower);
  return !isOfDate && isLetters(word) && isPast && !OF_DATES.has(word.lower);
}
