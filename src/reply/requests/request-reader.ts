import type { Day } from '#src/calendar/day.ts';
import type { Certainty, Request } from '#src/reply/reading.ts';
import type { DayIn } from '#src/timescale/days-in.ts';

/** One sentence of a message, with its refs blanked, in which somebody may ask for something. */
export type Sentence = {
  /** In small letters, place for place as long as `raw`. */
  readonly said: string;
  readonly raw: string;
  /** Where it begins in the message. */
  readonly start: number;
  /** What follows it, for the name of whoever answers meanwhile. */
  readonly after: string;
  readonly days: readonly DayIn[];
  readonly today: Day;
  /** True for a sentence that ends in a question mark. */
  readonly asked: boolean;
  /** True when the message says nothing before it but courtesies. */
  readonly first: boolean;
};

/** What a sentence asks for, and the words that ask; `start` and `end` are places in the sentence. */
export type Wish = {
  readonly request: Request;
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
  /** Where the words stand that say of whom it is wished, “the rest”; absent where it is of whoever is spoken of. */
  readonly of?: number;
};

/** Reads what a sentence asks for; null when it is not for this reader. */
export type RequestReader = { readonly name: string; readonly read: (sentence: Sentence) => Wish | null };

/** A wish made by words of a sentence that a pattern matched. */
export function wishFrom(match: RegExpExecArray, request: Request, certainty: Certainty): Wish {
  return { request, certainty, start: match.index, end: match.index + match[0].length };
}

const NAME = /^(?:the )?((?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]*(?:(?: and| &)? \p{Lu}[\p{L}'’-]*){0,3})/u;
const NO_NAME =
  /^(?:I|I'm|Thanks|Please|The|This|It|We|Amber|Green|Red|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)$/u;

/** The name of a person, post or team that begins at a place, as typed; null for none. */
export function nameAt(raw: string, at: number): string | null {
  const name = NAME.exec(raw.slice(at).replace(/^\s+/u, ''))?.[1]?.replace(/['’]s$/u, '') ?? null;
  return name === null || NO_NAME.test(name) ? null : name;
}

/** The name behind the words that a pattern matches: "ask Farah Malik". */
export function nameAfter(raw: string, pattern: RegExp): string | null {
  for (const match of raw.matchAll(pattern)) {
    const name = nameAt(raw, match.index + match[0].length);
    if (name !== null) return name;
  }
  return null;
}
