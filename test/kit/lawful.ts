import type { Card } from '#src/messages/card.ts';
import { trespassesOf } from '#test/law/cards.ts';

const seen = new WeakSet<Card>();
const broken = new Set<string>();

/** Looks at a card that somebody is shown: whatever rule it breaks fails the test in which it was shown. */
export function shown(card: Card): void {
  if (seen.has(card)) return;
  seen.add(card);
  for (const trespass of trespassesOf(card)) broken.add(trespass);
}

/** What was broken since this was last asked. */
export function brokenRules(): readonly string[] {
  const found = [...broken];
  broken.clear();
  return found;
}
