import type { Declarable } from '#src/rating/scale.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Receipt } from '#src/messages/receipt/receipt-facts.ts';

/** Tells a joint lead that another rates the same action otherwise, and what stands meanwhile. */
export function sayDisagreement(
  receipt: Pick<Receipt, 'ref' | 'title' | 'change'>,
  how: { yours: Declarable; theirs: string },
): Card {
  const { ref, title, change } = receipt;
  const theirs = sayRating(change.rating ?? null);
  return buildCard({
    heading: say`${ref} · you and ${how.theirs} see it differently`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. You said ${sayRating(how.yours)}, ${how.theirs} said ${theirs}. The worse of the two stands until you agree or the programme office settles it.`,
      },
    ],
    buttons: [{ label: `Agree: ${theirs}`, say: say`/rag ${ref} ${change.rating ?? ''}` }],
  });
}
