import { dayOf, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { RefBook } from './ref-book.ts';
import { shortEndsOf } from './short-ends.ts';
import { isCounting, letteredAt } from './without-letters.ts';
import { asExact, isMarkedExact } from './typed-ref.ts';

/** What is needed to tell a ref from a date or a sum. */
export type RefContext = {
  readonly today: Day;
  /** The keys of the loaded plans, each of which may stand before a ref. */
  readonly plans: readonly string[];
  /** True for a ref, with its plan's key if it has one, that a loaded plan holds; with a “!” behind it only where that says which of two actions is meant. */
  readonly isRef: (said: string) => boolean;
  /** The refs of loaded plans that are no row of numbers. */
  readonly book: RefBook;
};

/** A ref, or what looks like one, where it stands in the text. */
export type FoundRef = {
  /** As typed; a plan's key is parted from it by one space. */
  readonly said: string;
  /** True when a loaded plan holds it. */
  readonly known: boolean;
  /** False for "8.1" or "12", which are a ref only when a rating or the like follows. */
  readonly likely: boolean;
  /** Where it begins, with "action" or "#" before it. */
  readonly index: number;
  readonly end: number;
  /** True for words that only point at it, “the latter”; absent for a ref that was written. */
  readonly isPointedAt?: true;
  /** True for a number behind another ref that may count something else, so that what is said of it is asked about; absent for any other. */
  readonly mayCount?: true;
};

// "8.1.3", "2.1.1a", "2.1.1(a)"; not the "8.1" of "8.1.2015", nor "10.30am".
// "8.1.3amber" is a ref and a word.
const NUMBER =
  /(?<![\p{N}.£$€])(?<!\p{N},(?!\d{1,3}\.\d))(?:\d{1,3}(?:\.\d{1,3}){0,4}(?:[a-z](?![\p{L}\p{N}])|\([a-z]\))?(?![\p{L}\p{N}%]|\.\d|,\d(?!\d{0,2}\.\d)|:\d)|\d{1,3}(?:\.\d{1,3}){2,4}(?=[a-z]{3}))/giu;
const WORD_BEFORE = /(?:^|[^\p{L}\p{N}_-])([\p{L}\p{N}_-]{1,20}?)[ /:-]?$/u;
const CALLED = /(?:^|[^\p{L}\p{N}])((?:action|item|ref|measure|number|no\.?)s? *|#)$/iu;
const NO = /^no\b/iu;
const NUMBERS =
  /(?<!\p{L})(?:actions?|items?|refs?|measures?|recommendations?|points?|for|on|to|of|with|the|re)[\s:]*$/iu;
const ANSWERS = /(?<!\p{L})(?:yes|yep|yeah|nope)(?!\p{L})/iu;
const FIGURES_LAST = /[\p{N}][a-z]?\W{0,3}$/iu;
const LETTER_BEFORE = /[\p{L}_]$/u;
const LINE_START = /(?:^|\n)[^\p{L}\p{N}]*$/u;
const LINE_END = /^[^\p{L}\p{N}\n]*(?:\n|$)/u;
// "CYPS 8.1." and "3"
const LAST_NUMBER = /^(.*\.)(\d+)$/;
// "PV4"
const LAST_FIGURES = /^(.*\D)(\d+)$/u;
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;
const LISTED = /^(?:[ ,&+/]|(?<!\p{L})(?:and|plus)(?!\p{L}))+$/iu;
const MOST_BY_CHANCE = 2;
const MOST_UP_TO = 30;
const MOST_YEARS_OFF = 10;
// Nearly every heading has one of its first actions still.
const SIBLINGS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Every ref in a text that was made legible, in order, those that no plan holds among them, so that they can be asked about. */
export function refsIn(legible: string, context: RefContext): readonly FoundRef[] {
  const named = namedRefsIn(legible, context);
  const numbers = [...legible.matchAll(NUMBER)].flatMap((match) => {
    const isInNamed = named.some(({ index, end }) => match.index >= index && match.index < end);
    return isInNamed ? [] : (refAt(legible, { said: match[0], index: match.index }, context) ?? []);
  });
  const found = named.length === 0 ? numbers : [...named, ...numbers].toSorted((one, other) => one.index - other.index);
  return found.flatMap((one, at) => [
    one,
    ...shortEndsOf(one, found[at + 1], { legible, context }).map((end) => ({ ...end, likely: true })),
  ]);
}

// "R1.2", "SR (25/26) 01": whatever a plan calls its actions besides rows of numbers.
function namedRefsIn(legible: string, context: RefContext): readonly FoundRef[] {
  const { book } = context;
  if (book.isEmpty) return [];
  const refs: FoundRef[] = [];
  for (const { index: at } of legible.matchAll(WORD_START)) {
    const found = at < (refs.at(-1)?.end ?? 0) ? null : (namedAt(legible, at, context) ?? slipAt(legible, at, book));
    if (found !== null) refs.push(isListed(found, refs.at(-1), legible) ? { ...found, likely: true } : found);
  }
  return refs;
}

// “A1 and A2 both ok”: what is named in one list is meant alike.
function isListed({ index, known }: FoundRef, before: FoundRef | undefined, legible: string): boolean {
  return known && before?.likely === true && LISTED.test(legible.slice(before.end, index));
}

function namedAt(legible: string, at: number, { book, isRef }: RefContext): FoundRef | null {
  const named = book.at(legible, at);
  if (named === null) return null;
  const found = exactly(named, legible, isRef);
  const { index, isFirst } = placeOf(legible, at);
  // "A1" in a sentence may be a road, and so may "A1" for A01; "R1.2" is not met by chance.
  const isLong = Math.min(found.said.length, named.end - at) > MOST_BY_CHANCE;
  return { ...found, known: true, likely: isFirst || isLong, index };
}

// "R1.3: amber" where the plan has an R1.2
function slipAt(legible: string, at: number, book: RefBook): FoundRef | null {
  const slip = book.slipAt(legible, at);
  if (slip === null) return null;
  const { index, isFirst } = placeOf(legible, at);
  // In a sentence it is one only where something is said of it: “amber, R1.3 green”.
  return { ...slip, known: false, likely: isFirst, index };
}

/** Where a ref begins, with "action" before it, and whether that is the front of a line. */
function placeOf(legible: string, at: number): { readonly index: number; readonly isFirst: boolean } {
  const index = at - calledBefore(legible, at, true);
  return { index, isFirst: LINE_START.test(legible.slice(Math.max(0, index - 30), index)) };
}

/** The refs after the first up to the last, as in "8.1.3 to 8.1.5"; null unless plans hold them all. */
export function refsUpTo(
  first: FoundRef,
  last: FoundRef,
  { isRef }: Pick<RefContext, 'isRef'>,
): readonly FoundRef[] | null {
  const [from, to] = [LAST_FIGURES.exec(first.said), LAST_FIGURES.exec(last.said)];
  if (from === null || to === null) return null;
  const stem = from[1] ?? '';
  const count = Number(to[2]) - Number(from[2]);
  if ((to[1] !== stem && !stem.endsWith(` ${to[1]}`)) || count < 1 || count > MOST_UP_TO) return null;
  // "SR 01"
  const width = from[2]?.startsWith('0') === true ? from[2].length : 0;
  const refs = Array.from({ length: count }, (_, index) => {
    return stem + String(Number(from[2]) + index + 1).padStart(width, '0');
  });
  return refs.every((said) => isRef(said)) ? refs.map((said) => ({ ...last, said, known: true })) : null;
}

type Figure = { readonly said: string; readonly index: number };

function refAt(legible: string, number: Figure, context: RefContext): FoundRef | null {
  const before = legible.slice(Math.max(0, number.index - 30), number.index);
  const key = keyBefore(before, context.plans);
  if (key === null && LETTER_BEFORE.test(before)) return null;
  const index = number.index - (key?.length ?? 0);
  const start = index - calledBefore(legible, index, key !== null);
  const prefix = key === null ? '' : `${key.word} `;
  const end = number.index + number.said.length;
  const known = spellings(prefix, number.said).find((said) => context.isRef(said));
  const isNamed = key !== null || start < index || LINE_START.test(before);
  const place = { prefix, isNamed, isAlone: LINE_END.test(legible.slice(end, end + 30)) };
  if (known === undefined && isDate(number.said, place, context)) return null;
  const around = { before: before.slice(before.lastIndexOf('\n') + 1), behind: legible.slice(end, end + 30) };
  if (known === undefined && key === null && start === index && isCounting(around.behind)) return null;
  const lettered = known === undefined && key === null ? letteredAt(number.said, around, context.book) : null;
  if (lettered !== null) return { ...lettered, end, known: true, index: start };
  const levels = number.said.split('.').length;
  if (levels < 3 && legible.charAt(end) === '/' && !isBeside(legible.slice(end + 1), context)) return null;
  if (levels === 1 && (known === undefined || (key === null && !LINE_START.test(before)))) return null;
  const likely = levels > 2 || (known !== undefined && levels > 1) || (known !== undefined && key !== null);
  const said = known ?? prefix + number.said;
  return { ...exactly({ said, end }, legible, context.isRef), known: known !== undefined, likely, index: start };
}

// "17.1/17.3": two refs, "17.1/g": one and its rating, and no share of anything.
function isBeside(behind: string, { isRef }: RefContext): boolean {
  if (/^(?:[rag]|red|amber|green)(?![\p{L}\p{N}])/iu.test(behind)) return true;
  const next = /^\d{1,3}(?:\.\d{1,3})+/u.exec(behind)?.[0];
  return next !== undefined && isRef(next);
}

/** With the “!” behind it, "8.1.3!", where that tells the action that has the ref now from the one that had it before. */
function exactly(
  { said, end }: Pick<FoundRef, 'said' | 'end'>,
  legible: string,
  isRef: RefContext['isRef'],
): Pick<FoundRef, 'said' | 'end'> {
  const isExact = isMarkedExact(legible, end) && isRef(asExact(said));
  return isExact ? { said: asExact(said), end: end + 1 } : { said, end };
}

// "cyps 2.1.1A", "2.1.1(a)": as typed first, then as plans write them.
function spellings(prefix: string, said: string): readonly string[] {
  return [prefix + said, prefix.toUpperCase() + said.toLowerCase().replace(/[()]/g, '')];
}

function keyBefore(before: string, plans: readonly string[]): { word: string; length: number } | null {
  const match = WORD_BEFORE.exec(before);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  if (!plans.some((plan) => plan.toLowerCase() === word.toLowerCase())) return null;
  return { word, length: before.length - before.lastIndexOf(word) };
}

function calledBefore(legible: string, at: number, isNamed: boolean): number {
  const said = CALLED.exec(legible.slice(Math.max(0, at - 12), at))?.[1] ?? '';
  return NO.test(said) && isAnswer(legible, at - said.length, isNamed) ? 0 : said.length;
}

/** True for the “no” of “PT2 no. PT3 yes” and “no 8.1.3 yes 8.1.4”, and not for that of “item no. PT3” and “no. 8.1.3”. */
function isAnswer(legible: string, at: number, isNamed: boolean): boolean {
  const before = legible.slice(Math.max(0, at - 30), at);
  if (NUMBERS.test(before)) return false;
  return isNamed || FIGURES_LAST.test(before) || ANSWERS.test(legible);
}

/** Where a number stands: `isNamed` at the start of a line or after "action", where refs stand; `isAlone` with nothing after it. */
type Place = { readonly prefix: string; readonly isNamed: boolean; readonly isAlone: boolean };

// "3.11.15" is a day of about now, "8.1.33" is not, and "8.1.15" begins a line about an action where the plan has an 8.1.3.
function isDate(said: string, { prefix, isNamed, isAlone }: Place, { today, isRef }: RefContext): boolean {
  const day = dayLike(said, today);
  if (day === null || !isNamed) return day !== null;
  // Alone, a day still to come answers "when?".
  if (isAlone && prefix === '' && day >= today) return true;
  const stem = LAST_NUMBER.exec(said)?.[1] ?? '';
  return !SIBLINGS.some((last) => isRef(`${prefix}${stem}${last}`));
}

function dayLike(said: string, today: Day): Day | null {
  const [day, month, year, more] = said.split('.').map(Number);
  if (day === undefined || month === undefined || year === undefined || more !== undefined) return null;
  const { year: thisYear } = partsOf(today);
  const full = thisYear - (thisYear % 100) + year;
  if (!/\.\d\d$/.test(said) || Math.abs(full - thisYear) > MOST_YEARS_OFF) return null;
  return dayOf(full, month, day);
}
