import { holdsWord, wordsOfPiece } from '#src/timescale/piece.ts';
import { FORMER, MOVES, saysNew } from './moves.ts';
import { ordinalDayAt } from '#src/timescale/ordinal-day.ts';
import { isOrdinalEnding, monthNamed } from '#src/timescale/vocabulary.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';
import { hasDays } from '#src/timescale/meanings/meaning.ts';
import type { CellSaid, Meaning } from '#src/timescale/meanings/meaning.ts';

// Words that change nothing about the date behind which they stand.
const ACCOUNTED = wordsOf(
  'a an the of on in at by for to and or with as is are it this that our their its no not yet only',
  'latest very end earlier sooner possible if least date deadline target due time year month week quarter',
  'am pm noon midday midnight st nd rd th started begun commenced applicable later before',
  'full cabinet council committee board meeting panel scrutiny executive slt smt cmt clt elt',
  'plan programme strategy publication election elections',
  'hard fixed firm statutory legal regulatory contractual mandatory',
);
const MOVED = new Set([
  ...MOVES,
  ...FORMER,
  ...wordsOf(
    'brought carried pushed put amended updated orig prev rev replaces replacing replaced supersedes superseding superseded',
  ),
]);
const BEEN = wordsOf(
  'started began begun commenced launched since approved agreed adopted complete completed done published issued reported last',
);
// Wherever they stand: the day is rough or hoped for, or is only that of a part.
const ROUGH = wordsOf(
  '~ ∼ ≈ ± approx approximate approximately circa ca around about roughly est estimated',
  'indicative indicatively notional notionally nominal nominally tentative tentatively',
  'aspiration aspirational ambition ambitious stretch optimistic optimistically',
);
const PART = wordsOf('pilot pilots piloting interim draft drafts drafting scoping preliminary partial');
// What says that it is all of it takes nothing from the date: “(overall restructuring plus advert)”, “(all sites)”.
const WHOLE = wordsOf('all overall whole entire every including inc incl');
const OF_TIME = wordsOf(
  'week month quarter year term spring summer autumn winter next this each every financial academic school calendar fy q play business',
);
const FOOTNOTE = /^[*†‡§#]$/u;
const ASKS = /^(?:confirm|check|agree|decide|discuss|review|revisit|verify|settle)(?:e?d)?$/u;
const FIRST_YEAR = 1900;

function wordsOf(...rows: readonly string[]): ReadonlySet<string> {
  return new Set(rows.join(' ').split(' '));
}

/** Sentences for content words beside a date, or behind “done”, that no reading took and that are no part of it: “(first cohort)”, “circa”, “bar snagging”. */
export function besideDate(meaning: Meaning, said: CellSaid): readonly string[] {
  const { kind, doubts, milestones } = meaning;
  if ((!hasDays(kind) && kind !== 'done') || doubts.length > 0 || milestones.length > 0) return [];
  const { words } = said.context;
  const tail = tailOf(said);
  // "Published" of “Publish the policy” is all there is.
  if (kind === 'done' && tail === 0) return [];
  const isTailFree = isAccounted(words.slice(tail), said);
  const first = words.findIndex(
    (word, index) =>
      !isTaken(index, said) &&
      (isRough(index, said) ||
        (kind !== 'from' && isPart(index, said)) ||
        (index >= tail && !isTailFree && isLeft(word, index, said))),
  );
  return first < 0 ? [] : [sayLeft(first, said)];
}

/** Where what stands behind the last date begins; behind “done” where no date is. */
function tailOf({ dates, standings }: CellSaid): number {
  const ends = [...dates, ...standings.filter(({ standing }) => standing === 'done' || standing === 'complete')];
  return ends.reduce((last, { next }) => Math.max(last, next), 0);
}

// What was moved is read or asked about elsewhere, and so is how it stands; a purpose is none of the date's.
function isAccounted(tail: readonly Word[], said: CellSaid): boolean {
  const start = tailOf(said);
  const moves = wordAt(tail, 0).lower === 'from' ? said.context.words : tail;
  if (moves.some(({ lower }) => MOVED.has(lower)) || tail.some(({ number }) => (number ?? 0) >= FIRST_YEAR))
    return true;
  if (said.standings.some(({ first }) => first >= start) || said.everies.some(({ first }) => first >= start))
    return true;
  if (said.asides.length > 0 && tail.some(({ lower }) => BEEN.has(lower))) return true;
  if (saysNew(tail.filter(isLetters).map(({ lower }) => lower))) return true;
  return isPurpose(tail) || tail.some(({ lower }) => WHOLE.has(lower));
}

// “to allow for consultation”, “so that schools can plan”; “to be checked with Joan” is none
function isPurpose(tail: readonly Word[]): boolean {
  const at = tail.findIndex(isLetters);
  const [first, second] = [wordAt(tail, at).lower, wordAt(tail, at + 1)];
  if (first === 'so' || (first === 'in' && second.lower === 'order')) return true;
  if (first === 'and') return second.lower === 'to';
  const verb = second.lower === 'be' ? wordAt(tail, at + 2) : second;
  return first === 'to' && isLetters(verb) && !ASKS.test(verb.lower);
}

function isTaken(index: number, { dates, standings, everies, asides }: CellSaid): boolean {
  return [...dates, ...standings, ...everies, ...asides].some((piece) => holdsWord(piece, index));
}

// “c. June”, “at best”
function isRough(index: number, { context: { words } }: CellSaid): boolean {
  const { lower } = wordAt(words, index);
  if (lower === 'c') return index === 0 && wordAt(words, index + 1).lower === '.';
  if (lower === 'best') return wordAt(words, index - 1).lower === 'at';
  return ROUGH.has(lower) || isPartOfPart(index, words) || isEdgeOfOther(index, words);
}

// “Third week of October”, “first part of 2027”: which of them was not read
function isPartOfPart(index: number, words: readonly Word[]): boolean {
  const isFigure = wordAt(words, index).number !== null && isOrdinalEnding(wordAt(words, index + 1));
  const next = isFigure ? index + 2 : ordinalDayAt(words, index)?.next;
  return next !== undefined && /^(?:weeks?|fortnight|parts?|portion|third)$/u.test(wordAt(words, next).lower);
}

// “Start of tourist season April 2026” is the start of something of which nobody says when it is.
function isEdgeOfOther(index: number, words: readonly Word[]): boolean {
  const [edge, of, other] = [0, 1, 2].map((more) => wordAt(words, index + more)) as [Word, Word, Word];
  const isEdge = /^(?:start|beginning|close|middle)$/u.test(edge.lower) && of.lower === 'of';
  return isEdge && isLetters(other) && other.lower !== 'the' && monthNamed(other) === null && !OF_TIME.has(other.lower);
}

function isPart(index: number, said: CellSaid): boolean {
  const { lower } = wordAt(said.context.words, index);
  const isInPart = lower === 'part' && wordAt(said.context.words, index - 1).lower === 'in';
  return isInPart || (PART.has(lower) && !isInTitle(lower, said));
}

function isLeft(word: Word, index: number, said: CellSaid): boolean {
  if (FOOTNOTE.test(word.lower)) return true;
  const isTime = word.lower === 't' && word.glued;
  return (
    isLetters(word) && !isTime && !ACCOUNTED.has(word.lower) && !isOfDate(index, said) && !isInTitle(word.lower, said)
  );
}

// The role “onwards” belongs to a date behind which it stands; “from” and “after” do not.
function isOfDate(index: number, { roles }: CellSaid): boolean {
  const role = roles.find((piece) => holdsWord(piece, index))?.role;
  return role !== undefined && role !== 'from' && role !== 'after' && role !== 'before';
}

function isInTitle(lower: string, { title }: CellSaid): boolean {
  return title
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .includes(lower);
}

const MOST_WORDS = 6;

function sayLeft(first: number, said: CellSaid): string {
  const { context } = said;
  const { words } = context;
  const stop = words.findIndex(
    (word, place) => place > first && (isTaken(place, said) || /^[.;,()[\]]$/u.test(word.lower)),
  );
  const next = Math.min(first + MOST_WORDS, stop < 0 ? words.length : stop);
  const quoted = `“${wordsOfPiece(context, { first, next })}”`;
  return said.dates.length === 0
    ? `${quoted} stands behind what is done and was not read: the office can say how it stands.`
    : `${quoted} stands beside the date and was not read: the office can confirm which date holds.`;
}
