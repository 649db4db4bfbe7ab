import { distance } from 'fastest-levenshtein';
import { foldSpaces } from '#src/intake/issue.ts';

// Enough of an action's words to know it by; what follows is not compared.
const LONGEST = 400;

/** An action's words without case, accents and punctuation, to compare them by. */
export function foldTitle(title: string): string {
  const plain = title.slice(0, LONGEST).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return foldSpaces(plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' '));
}

/**
 * How alike two folded titles are, from 0 to 1: by the words they share, or by the letters that differ, whichever says more.
 * "Phase 1" and "phase 2" are one letter apart and never the same: other figures are never nearly alike.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '' || other === '') return 0;
  const byLetters = 1 - distance(one, other) / Math.max(one.length, other.length);
  const alike = Math.max(byLetters, sharedWords(one.split(' '), other.split(' ')));
  return figuresIn(one) === figuresIn(other) ? alike : Math.min(alike, MOST_WITH_OTHER_FIGURES);
}

const MOST_WITH_OTHER_FIGURES = 0.8;

function figuresIn(title: string): string {
  return (title.match(/\d+/g) ?? []).join(' ');
}

/** Twice the words in both over all the words: each occurrence counts. */
function sharedWords(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (one.length + other.length);
}
