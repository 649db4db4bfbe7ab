import { addTo } from './add-to.ts';
import { ROW_OF_NUMBERS, figuresOf, typedFigures } from './without-letters.ts';

/** The refs of loaded plans that are no row of numbers, as people may type them: "SR (25/26) 01" for SR25-26-01. */
export type RefBook = {
  /** The longest such ref that begins at a place in a text, as the plan writes it, and where it ends; null for none. */
  readonly at: (text: string, index: number) => { readonly said: string; readonly end: number } | null;
  /** A word at a place that is written like one of those refs and is none, "R1.3" beside R1.2: a slip to be asked about; null for any other. */
  readonly slipAt: (text: string, index: number) => { readonly said: string; readonly end: number } | null;
  readonly isEmpty: boolean;
  /** True for a number without stops that is a ref, "3" or "3a", with its plan's key where it needs one; in a sentence it is a number like any other. */
  readonly isNumber: (said: string) => boolean;
  /** The one bare number that is a ref but for its leading zeros, as the plan writes it: “02” for “2”; null for none. */
  readonly numberAs: (said: string) => string | null;
  /** The refs of which these are the figures, “R4.3” for “4.3”, as plans write them and with their plan's key where it needs one. */
  readonly lettered: (said: string) => readonly string[];
};

const BARE_NUMBER = /(?:^| )\d{1,3}[a-z]?$/iu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** What may stand between the pieces of a ref: "R 1.2", "SR(25/26) 01", "21-BCFU-07". */
const BETWEEN = /^[ ./()_#–-]$/u;
/** A ref with the longest gaps that somebody leaves in it. */
const LONGEST = 60;
const MOST_BETWEEN = 3;

/** Gathers the refs of plans, each with its plan's key before it where people must type one. */
export function refBook(refs: readonly string[]): RefBook {
  // Rows of numbers have readers of their own.
  const odd = refs.filter((ref) => !ROW_OF_NUMBERS.test(ref.slice(ref.lastIndexOf(' ') + 1)));
  const numbers = new Set(refs.filter((ref) => BARE_NUMBER.test(ref)).map((ref) => ref.toLowerCase()));
  const folded = new Map(odd.map((ref) => [foldRef(ref), ref]));
  const padded = Map.groupBy(folded, ([ref]) => withoutPadding(ref));
  const shapes = new Set(odd.map(shapeOf));
  // Nearly every word begins like no ref, and is looked at no further.
  const starts = new Set([...folded.keys()].map((ref) => ref.charAt(0)));
  // “sq4” is SQ04 where no other ref differs in a zero alone.
  const onlyPadded = (ref: string): string | undefined => {
    const [only, ...others] = padded.get(withoutPadding(ref)) ?? [];
    return others.length > 0 ? undefined : only?.[1];
  };
  const lettered = new Map<string, string[]>();
  for (const ref of new Set(odd)) {
    const figures = figuresOf(ref.slice(ref.lastIndexOf(' ') + 1));
    if (figures !== null) addTo(lettered, figures, ref);
  }
  return {
    lettered: (said) => lettered.get(typedFigures(said) ?? '') ?? [],
    slipAt: (text, index) => slipAt(text, index, shapes),
    isEmpty: folded.size === 0,
    isNumber: (said) => numbers.has(said.toLowerCase()),
    numberAs: (said) => {
      const [only, ...others] = [...numbers].filter((one) => withoutZeros(one) === withoutZeros(said));
      return others.length > 0 ? null : (only ?? null);
    },
    at: (text, index) => {
      const isStart = starts.has(text.charAt(index).toLowerCase()) && !isInside(text, index);
      return isStart ? longestAt(text, index, (ref) => folded.get(ref) ?? onlyPadded(ref)) : null;
    },
  };
}

/** A folded ref whose numbers behind letters begin with no zero. */
function withoutPadding(folded: string): string {
  return folded.replaceAll(/(?<=\p{L})0+(?=\p{N})/gu, '');
}

function withoutZeros(said: string): string {
  return said.replace(/^0+(?=\d)/u, '');
}

// "R1.3" and "R12.1" are of the shape of R1.2.
function shapeOf(ref: string): string {
  return foldRef(ref.slice(ref.lastIndexOf(' ') + 1)).replaceAll(/\p{N}+/gu, '9');
}

const A_WORD = /^[\p{L}\p{N}][\p{L}\p{N}.()/-]{0,30}/u;

function slipAt(text: string, index: number, shapes: ReadonlySet<string>) {
  const word = isInside(text, index) ? undefined : A_WORD.exec(text.slice(index, index + LONGEST))?.[0];
  if (word === undefined || !/\p{N}/u.test(word)) return null;
  const said = word.replace(/[.()/-]+$/u, '');
  return shapes.has(shapeOf(said)) ? { said, end: index + said.length } : null;
}

/** A ref as it is compared: small letters, figures and the stops between figures, nothing else. */
function foldRef(ref: string): string {
  return ref
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]/gu, '')
    .replaceAll(/\.(?!\p{N})|(?<!\p{N})\./gu, '');
}

function longestAt(text: string, index: number, refOf: (folded: string) => string | undefined) {
  let best: { readonly said: string; readonly end: number } | null = null;
  let gap = 0;
  for (let end = index; end < Math.min(text.length, index + LONGEST); end += 1) {
    const sign = text.charAt(end);
    gap = LETTER_OR_DIGIT.test(sign) ? 0 : gap + 1;
    if (gap > 0 && (gap > MOST_BETWEEN || !BETWEEN.test(sign))) break;
    if (gap > 0 || goesOn(text, end + 1)) continue;
    const said = refOf(foldRef(text.slice(index, end + 1)));
    // A bracket that opened inside is closed: "R1(a)".
    if (said !== undefined) best = { said, end: closed(text, index, end + 1) };
  }
  return best;
}

function isInside(text: string, index: number): boolean {
  return !LETTER_OR_DIGIT.test(text.charAt(index)) || LETTER_OR_DIGIT.test(text.charAt(index - 1));
}

// "R1" is no part of "R12" or of "R1.2".
function goesOn(text: string, end: number): boolean {
  return LETTER_OR_DIGIT.test(text.charAt(end)) || /^\.\p{N}/u.test(text.slice(end, end + 2));
}

function closed(text: string, start: number, end: number): number {
  const isOpen = text.slice(start, end).includes('(') && !text.slice(start, end).includes(')');
  return isOpen && text.charAt(end) === ')' ? end + 1 : end;
}
