import { distance } from 'fastest-levenshtein';

// OCR misreads about one letter in ten at worst ("addits" for "adults", "Weir-being" for "Well-being").
const MISREAD = 0.1;
// A cell's last line is short; a longer text is a text of its own.
const LONGEST_ECHO = 120;

/** True when a text only says again, letter for letter or nearly, the last words of a longer text above it. */
export function echoesEnd(text: string, above: string): boolean {
  if (text.length > LONGEST_ECHO) return false;
  const said = plainWordsOf(text);
  const before = plainWordsOf(above.slice(-LONGEST_ECHO * 2));
  if (said.length === 0 || said.length >= before.length) return false;
  return isNearly(said.join(' '), before.slice(-said.length).join(' '));
}

/** True when two short texts differ by no more than OCR misreads. */
export function isNearly(one: string, other: string): boolean {
  if (one.length > LONGEST_ECHO * 2 || other.length > LONGEST_ECHO * 2) return one === other;
  return distance(one, other) <= Math.max(1, one.length * MISREAD);
}

/** The words of a text without case, bullets and dashes. */
export function plainWordsOf(text: string): string[] {
  const letters = text.toLowerCase().split(/\s+/);
  return letters.map((word) => word.replaceAll(/[^\p{L}\p{N}]+/gu, '')).filter((word) => word !== '');
}
