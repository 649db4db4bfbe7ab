import type { DatePiece } from '#src/timescale/piece.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

// How the work stands now, which is no deadline: it stopped, was missed, or is open again.
const STANDS = new Set(
  'reopened paused suspended stopped superseded overdue missed lapsed abandoned cancelled withdrawn stalled resumed restart restarted resume resumes'.split(
    ' ',
  ),
);
const LEADS = new Set(
  'now but and was is been has since work status action then date deadline currently again'.split(' '),
);
const GOES_ON = /^(?:until|till|to|from|since|in|for|on|by|now|again|and|but|work|[^\p{L}\d])$/u;
const PERHAPS = new Set('likely probably possibly perhaps maybe'.split(' '));
const WORDS_BESIDE = 3;

/** True for a word beside a date that says how the work stands and not by when it is due: “on hold until January”, “completed Sept, now reopened”. */
export function saysOtherState(index: number, dates: readonly DatePiece[], words: readonly Word[]): boolean {
  const { lower } = wordAt(words, index);
  const next = wordAt(words, index + 1);
  // “January, superseded by March” is March.
  if (next.lower === 'by') return false;
  if (isOnHold(index, words)) return !isReplaced(index, dates, words);
  const isStanding = STANDS.has(lower) || isReopened(index, words);
  if (!isStanding || !isBeside(index, dates, words)) return false;
  return !isReplaced(index, dates, words);
}

/** “Oct 2015 but likely Jan 2016”: of two dates one is only thought likely. */
export function isOnlyLikely(index: number, dates: readonly DatePiece[], words: readonly Word[]): boolean {
  if (!PERHAPS.has(wordAt(words, index).lower) || dates.length < 2) return false;
  return dates.some(({ first }) => first > index && first - index <= WORDS_BESIDE);
}

function isOnHold(index: number, words: readonly Word[]): boolean {
  return wordAt(words, index).lower === 'hold' && wordAt(words, index - 1).lower === 'on';
}

// “re-opened”, however it was taken apart.
function isReopened(index: number, words: readonly Word[]): boolean {
  const { lower } = wordAt(words, index);
  if (/^re-?open(?:ed|s|ing)?$/u.test(lower)) return true;
  const before = wordAt(words, index - 1).lower;
  const isJoined = before === 're' || (!/[\p{L}\d]/u.test(before) && wordAt(words, index - 2).lower === 're');
  return isJoined && /^open(?:ed|s|ing)?$/u.test(lower);
}

// “Review of missed appointments” names what is done.
function isBeside(index: number, dates: readonly DatePiece[], words: readonly Word[]): boolean {
  const [before, next] = [wordAt(words, index - 1), wordAt(words, index + 1)];
  const isFree =
    index === 0 || !isLetters(before) || LEADS.has(before.lower) || dates.some((date) => date.next === index);
  const isEnd = index + 1 >= words.length || GOES_ON.test(next.lower) || dates.some((date) => date.first === index + 1);
  return isFree && isEnd;
}

// “Missed Sept 2015, now Jan 2016” is read in full.
function isReplaced(index: number, dates: readonly DatePiece[], words: readonly Word[]): boolean {
  return dates.length === 1 && dates.some(({ first }) => first > index + 1 && words.slice(index, first).some(isNow));
}

function isNow({ lower }: Word): boolean {
  return lower === 'now';
}
