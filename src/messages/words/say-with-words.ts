import { Phrase } from './phrase.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { Naming } from './naming.ts';
import { clipped, say } from './phrase.ts';
import type { Said } from './phrase.ts';
import { wordsOf } from './say-event.ts';

const LONGEST = 200;

/** The words of its writer that a line was: a note’s own, what was asked, the reason of a decision; blank where it says all by itself. */
export function ownWords(event: ActionEvent, heard: Naming['words']): Phrase {
  const words =
    event.kind === 'updated' ? (event.change.narrative ?? '') : WITHIN.has(event.kind) ? '' : wordsOf(event);
  return clipped(heard(words), LONGEST);
}

// Its line shows them.
const WITHIN: ReadonlySet<string> = new Set(['edited', 'amended', 'progress']);

/** What a line did, with the words that its writer gave: “due date set to Tue 31 May 2016: the board meets then”. */
export function withWords(what: Said, event: ActionEvent, heard: Naming['words']): Said {
  const words = ownWords(event, heard);
  return Phrase.wordsOf(words).trim() === '' ? what : say`${what}: ${words}`;
}
