/** One word, number or sign of a text, with where it stands; `from` and `to` are places in the text as written. */
export type Word = {
  readonly lower: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The value of a run of digits; null for anything else. */
  readonly number: number | null;
  /** True when no space stands before it. */
  readonly glued: boolean;
  /** True when it is the first on its line. */
  readonly newLine: boolean;
  /** True inside brackets. */
  readonly aside: boolean;
};

/** A long cell is read no further than this many characters; its text is kept whole. */
export const READ_AT_MOST = 2000;

// "Sept", "31", "year's", the two of "thJune", and every other sign on its own.
const WORD = /(?:\p{Lu}+[\p{L}--\p{Lu}]*|[\p{L}--\p{Lu}]+)(?:['’]\p{L}+)?|\d+|[^\s\p{L}\d]/gv;
const SPACE_WITH_LINE = /[\n\r\v\f\u2028]/;
const NOTHING: Word = { lower: '', text: '', from: 0, to: 0, number: null, glued: false, newLine: true, aside: false };

/** The words of a text in order; mark-up such as `<i>` must be blanked first. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let depth = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const said = match[0];
    if (said === ')' || said === ']') depth = Math.max(0, depth - 1);
    const between = text.slice(end, match.index);
    words.push({
      lower: said.toLowerCase().replace('’', "'"),
      text: said,
      from: match.index,
      to: match.index + said.length,
      number: /^\d{1,9}$/.test(said) ? Number(said) : null,
      glued: between === '' && end > 0,
      newLine: end === 0 || SPACE_WITH_LINE.test(between),
      aside: depth > 0,
    });
    if (said === '(' || said === '[') depth += 1;
    end = match.index + said.length;
  }
  return words;
}

/** The word at a place, or an empty one before the first and after the last. */
export function wordAt(words: readonly Word[], index: number): Word {
  return words[index] ?? NOTHING;
}

/** True for a word made of letters. */
export function isLetters(word: Word): boolean {
  return word.number === null && /^\p{L}/u.test(word.lower);
}

/** The place after every word of `skipped` that stands at `index` or follows. */
export function skip(words: readonly Word[], index: number, skipped: ReadonlySet<string>): number {
  let next = index;
  while (skipped.has(wordAt(words, next).lower)) next += 1;
  return next;
}

/** The place after a phrase such as 'no later than' when it stands at `index`, or null. */
export function afterPhrase(words: readonly Word[], index: number, phrase: readonly string[]): number | null {
  return phrase.every((part, offset) => wordAt(words, index + offset).lower === part) ? index + phrase.length : null;
}

/** True for a number inside a ref or a decimal: each part of "8.1.3". */
export function isDotted(words: readonly Word[], index: number): boolean {
  return isDotBetween(words, index - 1) || isDotBetween(words, index + 1);
}

/** True for the dot inside "8.1". */
export function isDotBetween(words: readonly Word[], index: number): boolean {
  const dot = wordAt(words, index);
  if (dot.lower !== '.' || !dot.glued) return false;
  const after = wordAt(words, index + 1);
  return wordAt(words, index - 1).number !== null && after.number !== null && after.glued;
}
