import { REPUBLISHED } from '#src/plan/standing.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { clipped, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** As much of somebody's words as a platform shows in one piece; the register keeps the whole. */
const LONGEST = 2500;

/** Somebody's words as a block of their own; none when they gave none. */
export function heardWords(by: Said, words: Phrase): readonly DraftBlock[] {
  if (Phrase.wordsOf(words) === REPUBLISHED) return OF_THE_PLAN;
  return Phrase.wordsOf(words) === '' ? [] : [{ kind: 'heard', by, words: clipped(words, LONGEST) }];
}

// The reason that a card puts in its tap is nobody’s words.
const OF_THE_PLAN: readonly DraftBlock[] = [{ kind: 'said', text: 'Why: the plan was republished with it.' }];

/** All of them, for a card that goes to one person. */
export function heardInFull(by: Said, words: Phrase): readonly DraftBlock[] {
  if (Phrase.wordsOf(words) === REPUBLISHED) return OF_THE_PLAN;
  return Phrase.wordsOf(words) === '' ? [] : [{ kind: 'heard', by, words }];
}

// A decision is one message: whose words its reason is stands in it, put there and found again here alone.
const SAYS = ' says: ';
const SAID_BY = new RegExp(String.raw`^([^:\n]{2,60})${SAYS}`, 'u');

/** Somebody's words as the reason of what another decides. */
export function asSaidBy(who: string, words: Phrase): Phrase {
  return say`${who}${SAYS}${words}`;
}

/** The reason of a decision: of whoever decided it, or of somebody else whose request was decided by a tap, under their name. */
export function heardReason(words: Phrase): readonly DraftBlock[] {
  const by = SAID_BY.exec(Phrase.wordsOf(words))?.[1];
  if (by === undefined) return heardWords('Your words', words);
  return heardWords(
    by,
    Phrase.reword(words, (said) => said.replace(SAID_BY, '')),
  );
}
