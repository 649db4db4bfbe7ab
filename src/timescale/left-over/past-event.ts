import { MOVES } from './moves.ts';
import { meaning } from '#src/timescale/meanings/meaning.ts';
import type { CellSaid, Meaning } from '#src/timescale/meanings/meaning.ts';
import { holdsWord } from '#src/timescale/piece.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

const IRREGULAR = new Set(
  'told ran sent held met went gone given gave taken took made built won let paid written wrote brought seen began'.split(
    ' ',
  ),
);
const ENDS_AS_PAST = /^\p{L}{2,}ed$/u;
// “revised date” is a date still, and so is one that is “expected”.
const OF_DATES = new Set([
  ...MOVES,
  ...'expected anticipated amended updated agreed planned proposed estimated projected forecasted based related need needed required limited'.split(
    ' ',
  ),
]);

// What has happened, and with it is done: “Governors told May 2026”, “Appointed April 2026”, “Ran in February”.
const HAPPENED = new Set('told ran appointed cleared signed noted'.split(' '));
const TOOK = /^(?:place|effect)$/u;
const STILL_OPEN = new Set('to be will not until if when once off is are being'.split(' '));

/** Of an event that was over when the plan came out, “Approved 17 March 2026”, no day remains by which anything is due: the office is asked, and nobody is late. */
export function pastEvent(read: Meaning, said: CellSaid): Meaning {
  const { words } = said.context;
  if (read.doubts.length > 0) return read;
  const isPast = hasBegun(read, said);
  const isDeadline = said.dates.some(({ role }) => role === 'by' || role === 'before' || role === 'until');
  if (!isPast || (isDeadline && !words.some(isEvent)) || !words.some((word, index) => saysHappened(word, index, said)))
    return read;
  if (
    !isDeadline &&
    words.some((word, index) => isDoneBy(word, index, said)) &&
    !words.some((word, index) => isOtherEvent(word, index, said))
  )
    return { ...read, kind: 'done', start: null, milestones: [] };
  const text = said.context.text.replaceAll(/\s+/gu, ' ').trim();
  return meaning({
    doubts: [
      `“${text}” tells of what had been when the plan came out, and no day by which anything is due: the office can say whether it is done, or set a day.`,
    ],
  });
}

// A deadline of before is asked about elsewhere; of what happened in this very month its beginning is enough.
function hasBegun({ kind, due }: Meaning, { context: { today, words }, dates }: CellSaid): boolean {
  if ((kind !== 'by' && kind !== 'window') || due === null) return false;
  if (due < today) return kind === 'by' || words.some(isEvent);
  return words.some(isEvent) && dates.every(({ span }) => span !== null && span.start < today);
}

function isEvent({ lower }: Word, index: number, words: readonly Word[]): boolean {
  return HAPPENED.has(lower) || (lower === 'took' && TOOK.test(wordAt(words, index + 1).lower));
}

function isDoneBy(word: Word, index: number, { context: { words } }: CellSaid): boolean {
  const beside = [wordAt(words, index - 1), wordAt(words, index - 2), wordAt(words, index + 1)];
  return isEvent(word, index, words) && !beside.some(({ lower }) => STILL_OPEN.has(lower));
}

// “Appointed April, approved May” tells of more than one thing.
function isOtherEvent(word: Word, index: number, said: CellSaid): boolean {
  return saysHappened(word, index, said) && !isEvent(word, index, said.context.words);
}

const OF_A_DATE = /^(?:date|deadline|target|timescale|due|now|been|be|was|has|have|is|to|not|and)$/u;

// “Lab moved 3 August” is over; “date moved” and “moved to March” say of a date that it moves.
function isOfThing(index: number, words: readonly Word[]): boolean {
  const [before, { lower }] = [wordAt(words, index - 1), wordAt(words, index)];
  return /^(?:moved|changed|extended)$/u.test(lower) && isLetters(before) && !OF_A_DATE.test(before.lower);
}

function saysHappened(word: Word, index: number, said: CellSaid): boolean {
  const { dates } = said;
  const isOfDate = dates.some((date) => holdsWord(date, index));
  const isPast = IRREGULAR.has(word.lower) || ENDS_AS_PAST.test(word.lower);
  return !isOfDate && isLetters(word) && isPast && (!OF_DATES.has(word.lower) || isOfThing(index, said.context.words));
}
