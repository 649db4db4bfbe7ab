import type { Field } from '#src/intake/fields.ts';
import { keptByText } from '#src/thrift/kept-by-text.ts';
import { COLUMN_NAMES, OTHER_DATES } from './column-names.ts';

// A heading is short; a longer cell is prose and names no column.
const LONGEST_HEADING = 60;
const EXACT = 10;
const BY_RANK = 0.05;
const AS_HEAD = 6;
const AS_START = 4.5;
const INSIDE = 3;
const OTHER_DATE = 3.5;
const LESS_AN_ASIDE = 3;

const RANKS = new Map(
  Object.entries(COLUMN_NAMES).map(([field, names]) => [field, new Map(names.map((name, rank) => [name, rank]))]),
);

/** How much a heading speaks for a field: most for one of its names, less for words that end, begin or hold one; 0 for nothing. */
export function nameWeight(field: Field, heading: string): number {
  if (heading.length > LONGEST_HEADING) return 0;
  const said = plainWords(heading);
  if (said === '') return 0;
  const weight = Math.max(
    exactWeight(field, said),
    exactWeight(field, plainWords(heading.replaceAll(ASIDE, ' '))) - LESS_AN_ASIDE,
    weightInside(field, heading, said),
  );
  const isOtherDate = field === 'dates' && weight > 0 && OTHER_DATES.test(said);
  return isOtherDate ? Math.max(weight - OTHER_DATE, 0.5) : weight;
}

// "Latest position (March 24)", "Target (date)"
const ASIDE = /\([^()]{0,40}\)/g;

function exactWeight(field: Field, said: string): number {
  const rank = RANKS.get(field)?.get(said);
  return rank === undefined ? 0 : EXACT - rank * BY_RANK;
}

function weightInside(field: Field, heading: string, said: string): number {
  if (!isPhrase(heading)) return 0;
  const words = said.split(' ');
  const head = headOf(words);
  return words.reduce((most, _, from) => Math.max(most, weightFrom(field, words, { from, head })), 0);
}

const MOST_WORDS = 4;

/** The most that a run of words from one place on speaks for a field. */
function weightFrom(field: Field, words: readonly string[], { from, head }: { from: number; head: number }): number {
  let most = 0;
  for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to += 1) {
    if (isName(field, words.slice(from, to).join(' '))) most = Math.max(most, weightAt(from, to, head));
  }
  return most;
}

// Single words that name a column alone and mean nothing inside a longer heading: "Local area", "Year end review".
const ALONE = new Set(
  'area what issue line item year target measure stage code rec notes detail details no impact by position saving audit where who'.split(
    ' ',
  ),
);

function isName(field: Field, words: string): boolean {
  return !ALONE.has(words) && (RANKS.get(field)?.has(words) ?? false);
}

function weightAt(from: number, to: number, head: number): number {
  if (to === head) return AS_HEAD + (to - from) * BY_RANK;
  return from === 0 ? AS_START : INSIDE;
}

// "Progress against actions" is about progress, "Action owner" about an owner.
const GOES_ON = new Set('of on for against to in at with since as and or from per'.split(' '));

/** Where the words end that say what the heading is about. */
function headOf(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 0 && GOES_ON.has(word));
  return at < 0 ? words.length : at;
}

// "TargetDate", as systems name their columns.
const RUN_TOGETHER = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** A heading is held against the names of every field, and the cells of a table's first lines are headings to be. */
const plainWords = keptByText(1000, plainWordsOf);

/** "Lead officer(s)" -> "lead officer", "ActionID" -> "action id", "#" -> "no". */
function plainWordsOf(heading: string): string {
  if (heading.trim() === '#') return 'no';
  return heading
    .replaceAll(RUN_TOGETHER, ' ')
    .toLowerCase()
    .replaceAll(/\(s\)|['’]s\b/g, '')
    .replaceAll(/[^\p{Ll}]+/gu, ' ')
    .trim();
}

/** "Lead officer(s)" may hold a name; a piece of a sentence may not: " which was due", "The action is late." */
function isPhrase(heading: string): boolean {
  return /^\P{Ll}/u.test(heading) && !heading.endsWith('.') && !heading.startsWith(' ');
}

/** True for a cell that is, whole, one of the names of the column of actions. */
export function isTitleName(cell: string): boolean {
  return cell.length <= LONGEST_HEADING && (RANKS.get('title')?.has(plainWords(cell)) ?? false);
}
