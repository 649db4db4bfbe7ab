import type { DraftBlock } from '#src/messages/draft.ts';
import { asSaidBy, heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { clipped, Phrase, say } from '#src/messages/words/phrase.ts';

/** Something that somebody asks of the programme office about an action, in their own words. */
export type AskedBy = Named & {
  readonly who: string;
  /** True when they are of the programme office: the card that decides it is then their answer. */
  readonly self: boolean;
  readonly words: Phrase;
  /** Set where they do not lead it today, so that nobody can take their place; absent where they do. */
  readonly leadsItNot?: true;
};

// A button holds so much; the register keeps the whole.
const LONGEST_REASON = 160;

/** "Karl Battersby asks", or "you ask". */
export function sayAsks({ who, self }: AskedBy): string {
  return self ? 'you ask' : `${who} asks`;
}

/** The reason of a decision by one tap: the words of whoever asked, under their name. */
export function reasonFrom({ who, words }: AskedBy): Phrase {
  return say`because ${asSaidBy(who, clipped(Phrase.reword(words, onOneLine), LONGEST_REASON))}`;
}

/** What they wrote. */
export function wordsOfAsker({ who, self, words }: AskedBy): readonly DraftBlock[] {
  return heardInFull(self ? 'You' : who, words);
}

function onOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
