import type { SpellingIndex } from './spelling-index.ts';

const DIGIT_LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', '8': 'b', '6': 'b' };
const MIXED = /\d/u;

/** The roster word that a scanner made into a folded word: "lan" for Ian, "b00th" for Booth; null for any other. */
export function scannedFrom(key: string, index: SpellingIndex): string | null {
  if (key.length < 2 || index.words.has(key)) return null;
  const letters = MIXED.test(key) ? key.replaceAll(/\d/gu, (digit) => DIGIT_LETTERS[digit] ?? digit) : key;
  const candidates = [
    letters,
    letters.replace(/^l/u, 'i'),
    letters.replaceAll('rn', 'm'),
    letters.replaceAll('vv', 'w'),
  ];
  return candidates.find((word) => word !== key && index.words.has(word)) ?? null;
}
