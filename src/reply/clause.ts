/** One word of a reply: as read, as it was typed, and where it stands in the reply. */
export type Word = { readonly said: string; readonly raw: string; readonly start: number; readonly end: number };

/** Words between two stops. What a reader has taken from its front stands before `from`. */
export type Clause = {
  readonly words: readonly Word[];
  readonly from: number;
  /** The sign before it: '' at the start, 'ref' after the ref it is about, '\n', ',', ':', '(' and so on. */
  readonly opened: string;
  /** The sign after it, in the same way; '' at the end. */
  readonly closed: string;
};

/** Readers look no further into a clause than this many words, so that a long one costs no more than a short one. */
const IN_VIEW = 40;
const MORE = '…';

/** The words still to be read, in small letters with single spaces; a clause longer than a reader's view ends with '…'. */
export function sayClause(clause: Clause): string {
  const seen = clause.words.slice(clause.from, clause.from + IN_VIEW).map((word) => word.said);
  return clause.words.length > clause.from + IN_VIEW ? [...seen, MORE].join(' ') : seen.join(' ');
}

/** The words in a reader's view as typed but for their spacing, from so many words on. */
export function typedFrom(clause: Clause, skipped: number): string {
  const from = clause.from + skipped;
  return clause.words
    .slice(from, from + IN_VIEW)
    .map((word) => word.raw)
    .join(' ');
}

/** How many words a phrase takes that was matched at the front of a clause. */
export function wordsIn(phrase: string): number {
  const trimmed = phrase.trim();
  return trimmed === '' ? 0 : trimmed.split(' ').length;
}

/** How many words of a clause are still to be read. */
export function wordsLeft(clause: Clause): number {
  return clause.words.length - clause.from;
}

/** The next word to be read, or so many after it. */
export function wordOf(clause: Clause, offset: number): Word | null {
  return clause.words[clause.from + offset] ?? null;
}
