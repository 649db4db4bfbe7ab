import { MONTH_LIKE } from '#src/reply/month-words.ts';
import type { Question } from '#src/reply/question.ts';

/** Words that make what is claimed within them less than certain, or no claim at all. */
export type Doubt = {
  /** Matched with the legible text; a claim read from any of the words that match is doubted. */
  readonly said: RegExp;
  /** True where nothing is claimed: "well done". */
  readonly isNone?: true;
  /** Matched with the text in which each ref is covered with “¤”. */
  readonly isOfRefs?: true;
  /** True where all of the line is doubted in which it stands. */
  readonly isOfLine?: true;
  /** Only where this was asked. */
  readonly asked?: Question;
};

/** A pattern of words in which COLOUR, DONE, YES and DATE stand for what they name. */
export function saying(words: string, flags = 'giu'): RegExp {
  return new RegExp(
    words.replace(/\b(?:COLOUR|DONE|YES|DATE)\b/gu, (name) => NAMED[name] ?? name),
    flags,
  );
}

const NAMED: Readonly<Record<string, string>> = {
  COLOUR: String.raw`\b(?:[Gg]reen|GREEN|[Aa]mber|AMBER|[Rr]ed|RED|on track)\b`,
  DONE: String.raw`\b(?:[Dd]one|DONE|[Cc]ompleted?|[Ff]inished|[Dd]elivered)\b`,
  YES: String.raw`\b(?:[Yy]es|YES|[Yy]ep|[Yy]eah|[Yy]up|[Aa]ye|[Oo]n track)\b(?:(?!\p{L})[^\n]){1,4}`,
  DATE: `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH_LIKE}|${MONTH_LIKE} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}/\\d{1,2})\\b`,
};
