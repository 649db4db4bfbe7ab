import type { Declarable } from '#src/rating/scale.ts';
import type { Card } from '#src/messages/card.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Receipt } from './receipt.ts';

/** Tells a joint lead that another rates the same action otherwise, and what stands meanwhile. */
export function sayDisagreement(receipt: Receipt, how: { yours: Declarable; theirs: string }): Card {
  const { ref, title, change } = receipt;
  const theirs = sayRating(change.rating ?? null);
  return {
    heading: `${ref} · you and ${how.theirs} see it differently`,
    rating: null,
    blocks: [
      {
        kind: 'said',
        text: `${title}. You said ${sayRating(how.yours)}, ${how.theirs} said ${theirs}. The worse of the two stands until you agree or the programme office settles it.`,
      },
    ],
    buttons: [{ label: `Agree: ${theirs}`, say: `/rag ${ref} ${change.rating ?? ''}`.trim() }],
  };
}
