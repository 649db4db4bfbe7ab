import {
  saySaidAfter,
  saySaidArchived,
  saySaidOfGone,
  tellSaidAfter,
} from '#src/messages/requests/after-closing-cards.ts';
import { mayVerify } from '#src/plan/permission.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { asSeen } from '#src/commands/show/where-gone.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { askedBy, noted, toOffice } from './to-office.ts';
import type { Place, RequestOutcome } from './to-office.ts';

/** Words about an action that takes none any more: they are kept with it, and the office decides; null where nobody typed any. */
export async function keepSaidAfter(refusal: Refusal, said: string, place: Place): Promise<RequestOutcome | null> {
  const { message } = place.scene;
  // A tap has no words of its own.
  if (message.card !== null && message.form === undefined) return null;
  const words = asHeard(said).words;
  if (refusal.because === 'archived') {
    const { tracked } = place;
    const card = saySaidArchived(refusal);
    return { tracked, card, entries: [noted('said-archived', words, place)], notices: [] };
  }
  // Who checked it may say more of it, and updates nothing: it is kept for the office like a lead’s.
  const isCheckers =
    refusal.because === 'not-a-lead' &&
    ifClosed(place.tracked) !== null &&
    mayVerify(place.scene.asker, place.tracked) === null;
  if (refusal.because !== 'closed' && !isCheckers) return null;
  const { stage, into } = place.tracked.standing;
  const asked = { ...askedBy(words, place), stage, isGone: into.length > 0 };
  // What went into others says where, to whoever may see it.
  const told = asked.isGone ? saySaidOfGone(await asSeen(refusal, place.scene)) : saySaidAfter(asked);
  return toOffice({ what: 'said-after', words, named: {}, told, decides: tellSaidAfter(asked) }, place);
}
