import type { Declarable } from '#src/rating/scale.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { say } from '#src/messages/words/phrase.ts';
import { aloudFor } from '#src/messages/reminder/question-buttons.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { LOOK } from '#src/rating/scale.ts';
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
    buttons: [
      agree(ref, change.rating ?? null),
      {
        label: `I still say ${LOOK[how.yours].word}`,
        say: say`/rag ${ref} ${how.yours}`,
        aloud: aloudFor(ref, how.yours),
      },
      { label: `What ${how.theirs} said`, say: say`/rag history ${ref}` },
    ],
  });
}

function agree(ref: Phrase, rating: Declarable | null): DraftButton {
  if (rating === null) return { label: 'Agree', say: say`/rag ${ref}` };
  return { label: `Agree: ${LOOK[rating].word}`, say: say`/rag ${ref} ${rating}`, aloud: aloudFor(ref, rating) };
}
