import type { Action } from '#src/plan/action.ts';
import { foldTitle } from './likeness.ts';

const CELLS = ['timescale', 'leads'] as const;

/** True where the words for its dates or its leads are the same: it may be the same action in other words. */
export function isPartlyAlike(one: Action, other: Action): boolean {
  return CELLS.some((cell) => wordsIn(cell, one) !== '' && wordsIn(cell, one) === wordsIn(cell, other));
}

/** True where both are the same and the titles still share a word that says something: a row whose action was taken out for another has the dates and leads of its section too. */
export function isElseAlike(one: Action, other: Action): boolean {
  const words = new Set(tellingWords(other));
  const isOfThat = tellingWords(one).some((word) => words.has(word));
  const isAlike = CELLS.every((cell) => wordsIn(cell, one) === wordsIn(cell, other));
  return isOfThat && isAlike && isPartlyAlike(one, other);
}

function wordsIn(cell: (typeof CELLS)[number], action: Action): string {
  return foldTitle(action[cell].text);
}

// "with", "this" and "from" are in any two titles; "budget" and "policy" are not.
const TELLING = 5;

function tellingWords({ title }: Action): readonly string[] {
  return foldTitle(title)
    .split(' ')
    .filter((word) => word.length >= TELLING);
}
