import type { Scene } from '#src/commands/command.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';

/** The first ref from a place on, with the words behind it. */
export function refBehind(words: string, scene: Scene): string | null {
  const places = [...words.matchAll(/(?<=^|[\s,;(])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const at = places.find((place) => leadingRef(words.slice(place), scene) !== null && hasDigit(words, place));
  return at === undefined ? null : words.slice(at);
}

function hasDigit(words: string, at: number): boolean {
  return /^\S*\d/u.test(words.slice(at));
}

/** The words where they end with a question mark: a decision that asks decides nothing. */
export function questionIn(head: string): string | null {
  return /\?[\s.!?]*$/u.test(head) ? head.trim() : null;
}
