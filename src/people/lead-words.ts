import { foldWord } from './fold.ts';

/** A mark between words: what it separates is for the readers to say. */
export type Mark = 'break' | 'bullet' | 'semicolon' | 'comma' | 'slash' | 'dash' | 'colon' | 'open' | 'close' | 'other';

/** One word or mark of a lead cell; `key` is the folded word, empty for a mark. */
export type LeadWord = {
  readonly text: string;
  readonly key: string;
  readonly mark: Mark | null;
  /** True when it was run together with the word before: "LeaderCommissioners". */
  readonly glued: boolean;
  /** What the word may be a misspelling of, in the roster; null when it is no slip of a roster word. */
  readonly meant: string | null;
};

const MARK_LETTERS: Readonly<Record<Exclude<Mark, 'other'>, string>> = {
  break: '\n\r\u2028\u2029',
  bullet: '•·▪◦●*|\uf0b7',
  semicolon: ';',
  comma: ',',
  slash: '/\\',
  dash: '-–—−‑',
  colon: ':',
  open: '([',
  close: ')]',
};
const MARKS: ReadonlyMap<string, Mark> = new Map(
  Object.entries(MARK_LETTERS).flatMap(([mark, letters]) =>
    Array.from(letters, (letter) => [letter, mark as Mark] as const),
  ),
);

// A word, its inner hyphens and dots ("Smith-Jones", "e.g.", an address), "Sub- Committee" broken over two lines, or one mark.
const LEAD_TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_]*(?:[.@\-‑](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}'’_]*)*\.?|[^\s]|[\n\r\u2028\u2029]/gu;
const BROKEN_WORD = /\b(sub|well|co|multi|cross|inter|non|vice)-\s+(?=\p{L})/giu;
// Lower then upper case inside a word: two words run together, unless it is a name like MacDonald.
const CAMEL_JOIN = /(?<=\p{Ll}\p{Ll})\.?(?=\p{Lu}\p{Ll}\p{Ll})/u;
const SURNAME_PREFIX = /^(?:mac|fitz|van|von|del|della|saint|di|de|la|le)$/iu;

/** The words and marks of a cell, in order; words that were run together are taken apart. */
export function leadWords(text: string): readonly LeadWord[] {
  const words: LeadWord[] = [];
  for (const [token] of text.replace(BROKEN_WORD, '$1-').matchAll(LEAD_TOKEN)) words.push(...wordsOf(token));
  return words;
}

function wordsOf(token: string): readonly LeadWord[] {
  const mark = MARKS.get(token);
  if (mark !== undefined) return [{ text: token, key: '', mark, glued: false, meant: null }];
  if (token === '&' || token === '+') return [wordOf(token, 'and', false)];
  const key = foldWord(token);
  if (key === '') return [{ text: token, key: '', mark: 'other', glued: false, meant: null }];
  return token.includes('@') ? [wordOf(token, key, false)] : takenApart(token);
}

function takenApart(token: string): readonly LeadWord[] {
  const parts: string[] = [];
  for (const part of token.split(CAMEL_JOIN)) {
    const last = parts.at(-1);
    if (last !== undefined && SURNAME_PREFIX.test(last)) parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.map((part, at) => wordOf(part, foldWord(part), at > 0));
}

function wordOf(text: string, key: string, glued: boolean): LeadWord {
  return { text, key, mark: null, glued, meant: null };
}
