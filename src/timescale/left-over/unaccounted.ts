import { holdsWord, wordsOfPiece } from '#src/timescale/piece.ts';
import type { DatePiece } from '#src/timescale/piece.ts';
import { HOPES } from './hopes.ts';
import { FORMER, MOVES } from './moves.ts';
import { isOnlyLikely, saysOtherState } from './other-states.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';
import type { CellSaid, Meaning } from '#src/timescale/meanings/meaning.ts';

/**
 * Sentences for words beside a date that may make another of it and that no reading took: a negation, a condition, another
 * possibility, a date of before. What was read stands as the best reading, and the office is asked.
 */
export function unaccounted({ kind, doubts }: Meaning, said: CellSaid): readonly string[] {
  const { words } = said.context;
  const isStanding = kind === 'done' || kind === 'ongoing';
  if (kind === 'unknown' || doubts.length > 0) return [];
  for (const [index, word] of words.entries()) {
    if (isTaken(index, said) || isLabel(index, words)) continue;
    const kindOf = doubtOf(index, word.lower, said);
    // Of what is done or goes on no date is asked about but one that is no more.
    if (isStanding && kindOf !== 'state' && !(kind === 'ongoing' && kindOf === 'former')) continue;
    // Of what comes round a round may be taken out: "monthly except August".
    if (kind === 'recurring' && kindOf !== 'denial' && kindOf !== 'condition') continue;
    if (kindOf !== null) return [sayDoubt(index, kindOf, said)];
  }
  return [];
}

type Kind = 'condition' | 'denial' | 'other' | 'former' | 'moved' | 'number' | 'state';

// "funding permitting"
const CONDITIONS_BEHIND = new Set(['permitting', 'allowing', 'willing']);
const CONDITIONS = new Set(['unless', 'if', 'assuming', 'provided', 'providing', 'notwithstanding', 'depending']);
const DENIALS = new Set(['not', 'never', 'neither', 'nor', 'except', 'excluding', 'excl', 'exc', 'minus', 'cannot']);
// "not started", "if required", "not just": how it stands, and no other date.
const NOT_OF_DATES = new Set(
  'started yet begun applicable only just later before earlier after sooner less more until due'.split(' '),
);
const IF_NEEDED = new Set('required needed necessary appropriate applicable possible relevant'.split(' '));
const TWO_WORDS: ReadonlyMap<string, string> = new Map([
  ['rather', 'than'],
  ['instead', 'of'],
  ['other', 'than'],
  ['long', 'as'],
]);
const NO_OTHER = new Set(['earlier', 'sooner', 'before', 'by', 'equivalent', 'above', 'below']);

function doubtOf(index: number, lower: string, said: CellSaid): Kind | null {
  const { words } = said.context;
  const next = wordAt(words, index + 1).lower;
  if (saysOtherState(index, said.dates, words)) return 'state';
  if (isOnlyLikely(index, said.dates, words)) return 'other';
  if (isConditionBehind(index, lower, said)) return 'condition';
  if (CONDITIONS.has(lower)) return IF_NEEDED.has(next) ? null : 'condition';
  if (DENIALS.has(lower)) return NOT_OF_DATES.has(next) ? null : 'denial';
  if (TWO_WORDS.get(lower) === next) return lower === 'long' ? 'condition' : 'denial';
  if (lower === 'or') return isOther(index, next, said) ? 'other' : null;
  if (FORMER.has(lower)) return isFormer(index, lower, said) ? 'former' : null;
  if (HOPES.has(lower)) return 'other';
  if (saysMove(index, said)) return 'moved';
  return isNoPart(index, lower, said) ? 'number' : null;
}

// "March, awaiting funds"; "awaiting feedback: March" has its day
function isConditionBehind(index: number, lower: string, { dates }: CellSaid): boolean {
  return CONDITIONS_BEHIND.has(lower) || (lower === 'awaiting' && dates.some((date) => date.next <= index));
}

function isOther(index: number, next: string, { dates }: CellSaid): boolean {
  return !NO_OTHER.has(next) && dates.some((date) => date.next === index || date.first === index + 1);
}

const WORDS_BESIDE = 3;

/** What was moved from one date to another in full is read; a date of before that nothing replaces, or whose year is worked out, is asked about. */
function isFormer(index: number, lower: string, { dates, context }: CellSaid): boolean {
  if (lower === 'now') return isMoved(index, dates, context.words) && dates.some(({ year }) => year === null);
  // "31/03/2015 (original)" is said of the date before it.
  if (wordAt(context.words, index + 1).lower === ')') return dates.some(({ year }) => year === null);
  const isNear = (date: DatePiece): boolean => date.first > index && date.first - index <= WORDS_BESIDE;
  // "December 2015 originally, now February 2016" is read in full.
  const own = dates.some((date) => isNear(date) && !context.words.slice(index, date.first).some(isNow));
  return own || dates.some(({ year }) => year === null);
}

function isNow({ lower }: Word): boolean {
  return lower === 'now';
}

// "1 March (now 1 June)", not "now to June", "from now until June".
function isMoved(index: number, dates: readonly DatePiece[], words: readonly Word[]): boolean {
  const before = wordAt(words, index - 1).lower;
  return index > 0 && before !== 'from' && before !== 'until' && dates.some((date) => date.first > index);
}

// "30 June (revised)" is the date as revised.
const MAY_BE_LABELS = new Set(['revised', 'changed', 'extended', 'moved', 'rescheduled']);
const SAYS_WHEN = new Set('from to until till for back on by forward over'.split(' '));
const ASKED_FOR = /^(?:requested|needed|sought|required|agreed|granted|pending)$/u;
// "(now delayed)", "date to be revised", "has slipped"; "due to delayed recruitment" moves nothing
const MAY_LEAD = /^(?:now|be|been|has|have|date|deadline|also|was|further|[^\p{L}\d])$/u;

/** "31 January (delayed)", "date to be revised", "extension requested": it moves, and no reading says to when. */
function saysMove(index: number, { dates, context }: CellSaid): boolean {
  const { words } = context;
  const [before, { lower }, next] = [wordAt(words, index - 1), wordAt(words, index), wordAt(words, index + 1)];
  const isBehind = dates.some((date) => date.next <= index);
  if (!isBehind || !MAY_LEAD.test(before.lower)) return isBehind && isOnHold(words, index);
  if (lower === 'extension') return words.slice(index + 1).some((word) => ASKED_FOR.test(word.lower));
  if (before.lower === 'be') return MOVES.has(lower) && !SAYS_WHEN.has(next.lower);
  return MOVES.has(lower) && !MAY_BE_LABELS.has(lower) && !isLetters(next);
}

function isOnHold(words: readonly Word[], index: number): boolean {
  return wordAt(words, index).lower === 'hold' && wordAt(words, index - 1).lower === 'on';
}

const MOST: ReadonlyMap<string, number> = new Map([
  ['q', 4],
  ['qtr', 4],
  ['quarter', 4],
  ['h', 2],
  ['half', 2],
  ['t', 0],
  ['week', 0],
  ['wk', 0],
]);

// "2026/27 Q5" and "week 12 2027" were read no further than their year.
function isNoPart(index: number, lower: string, { context, dates }: CellSaid): boolean {
  if (isStrayNumber(index, { context, dates })) return true;
  const { number } = wordAt(context.words, index + 1);
  if (/^(?:plus|less)$/u.test(lower)) return number !== null;
  if (lower === 'recess') return dates.some((date) => date.first === index + 1 || date.next === index);
  // "Q3 2025/26 (calendar)"
  if (lower === 'calendar') return /^(?:\)|year)$/u.test(wordAt(context.words, index + 1).lower);
  const most = MOST.get(lower);
  return most !== undefined && number !== null && (number < 1 || number > most);
}

const DIGITS_OF_YEAR = 3;

// “March 20277”, “31 January 202”, “30 06 2026”: figures against a date that are no part of it
function isStrayNumber(index: number, { context: { words }, dates }: Pick<CellSaid, 'context' | 'dates'>): boolean {
  const { number, text } = wordAt(words, index);
  if (!/^\d+$/u.test(text)) return false;
  const isBehind = text.length >= DIGITS_OF_YEAR && dates.some(({ next, year }) => next === index && year === null);
  const isBefore = dates.some(({ first }) => first === index + 1 && wordAt(words, first).number !== null);
  return isBehind || (isBefore && number !== null && wordAt(words, index - 1).number !== null);
}

function isTaken(index: number, { dates, standings, everies }: CellSaid): boolean {
  return [...dates, ...standings, ...everies].some((piece) => holdsWord(piece, index));
}

// "Policy for children not in school: March 2027" names a step.
function isLabel(index: number, words: readonly Word[]): boolean {
  const end = words.findIndex((word, place) => place > index && /^[:.;,()]$/u.test(word.lower));
  return wordAt(words, end).lower === ':';
}

/** How many words before it belong to it: “funding permitting”, “on hold”, “re-opened”. */
function wordsBefore(index: number, words: readonly Word[]): number {
  const { lower } = wordAt(words, index);
  if (CONDITIONS_BEHIND.has(lower) || lower === 'hold') return 1;
  if (!/^open(?:ed|s|ing)?$/u.test(lower)) return 0;
  return wordAt(words, index - 1).lower === 're' ? 1 : 2;
}

const MOST_WORDS = 6;

function sayDoubt(index: number, kind: Kind, said: CellSaid): string {
  const { words } = said.context;
  const stop = words.findIndex((word, place) => place > index && /^[.;,()]$/u.test(word.lower));
  const next = Math.min(index + MOST_WORDS, stop < 0 ? words.length : stop);
  const first = Math.max(0, index - wordsBefore(index, words));
  const quoted = `“${wordsOfPiece(said.context, { first, next })}”`;
  switch (kind) {
    case 'condition':
      return `${quoted} makes the date depend on something else: the office can confirm it.`;
    case 'denial':
      return `${quoted} takes something out of what the words say: the office can confirm the date.`;
    case 'other':
      return `${quoted} leaves another date open: the office can confirm which it is.`;
    case 'former':
      return `${quoted} speaks of a date of before: the office can confirm which date holds.`;
    case 'moved':
      return `${quoted} says that the date moves, and not to when: the office can say which date holds.`;
    case 'state':
      return `${quoted} says how it stands, and no day by which it is due: the office can say which date holds.`;
    case 'number':
      return `${quoted} was not read in full: the office can set the date.`;
  }
}
