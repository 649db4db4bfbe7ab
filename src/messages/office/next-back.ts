import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayUndo, undoButton } from './undo-offer.ts';

/** What of somebody's own can still be taken back: of which action, null for what was arranged for a person, and in which message. */
export type NextBack = {
  readonly named: Named | null;
  readonly what: Said;
  readonly on: Day;
  readonly message: string;
};

/** A card that says why something stays, with the next that can be taken back, one tap away; null where there is none. */
export function withNextBack(card: Card, next: NextBack | null, today: Day): Card {
  const draft = asDraft(card);
  if (next === null)
    return buildCard({ ...draft, blocks: [...draft.blocks, said('Nothing else of yours can be taken back.')] });
  const { named, what, on, message } = next;
  const which = named === null ? what : say`${named.ref} ${named.title}: “${what}”`;
  return buildCard({
    ...draft,
    blocks: [...draft.blocks, said(say`What can be taken back next, of ${sayDay(on, today)}: ${which}.`)],
    buttons: [undoButton(message, 'Take that back'), ...(draft.buttons ?? [])],
    typed: { ...draft.typed, yes: sayUndo(message) },
  });
}

function said(text: Said): { readonly kind: 'said'; readonly text: Said } {
  return { kind: 'said', text };
}
