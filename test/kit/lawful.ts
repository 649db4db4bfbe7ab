import type { Card } from '#src/messages/card.ts';
import { trespassesOf } from '#test/law/cards.ts';

const seen = new WeakSet<Card>();
// Drawing a card for both networks is the dear part, and many tests are shown the same card.
const judged = new Map<string, readonly string[]>();
const broken = new Set<string>();

/** Looks at a card that somebody is shown: whatever rule it breaks fails the test in which it was shown. */
export function shown(card: Card): void {
  if (seen.has(card)) return;
  seen.add(card);
  const words = JSON.stringify(card);
  const trespasses = judged.get(words) ?? trespassesOf(card);
  judged.set(words, trespasses);
  for (const trespass of trespasses) broken.add(trespass);
}

/** What was broken since this was last asked. */
export function brokenRules(): readonly string[] {
  const found = [...broken];
  broken.clear();
  return found;
}
