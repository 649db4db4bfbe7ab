import type { Card } from '#src/messages/card.ts';
import { withWord } from '#src/messages/with-word.ts';
import type { Named } from './naming.ts';
import { say } from './phrase.ts';

/** An action that was spoken of by a ref which it had before. */
export type Renumbered = { readonly old: string; readonly now: Named };

/** A card with a word on each action that has another number in the newest version of its plan: "8.1.3 is now 8.2.1". */
export function sayNowCalled(card: Card, renumbered: readonly Renumbered[]): Card {
  const told = renumbered.map(({ old, now }) => {
    return { kind: 'aside' as const, text: say`${old} is now ${now.ref} in the newest version of the plan.` };
  });
  return withWord(card, ...told);
}
