import { calledOf } from '#src/people/called-of.ts';
import type { Card } from '#src/messages/card.ts';
import { sayDisagreement, tellAgreement, tellWhyOtherwise } from '#src/messages/answer/disagreement.ts';
import type { Receipt } from '#src/messages/receipt/receipt-facts.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { otherVoices } from './other-voices.ts';
import type { Voice } from './other-voices.ts';

/** Tells the other leads who have rated an action where they and the speaker differ now, agree now, or why they differ. */
export function tellVoices(receipt: Receipt, tracked: Tracked, scene: Scene): readonly Outgoing[] {
  return otherVoices(tracked, scene).flatMap((voice) => {
    const card = cardFor(voice, receipt, { tracked, scene });
    if (card === null) return [];
    return noticesTo([voice.by], { purpose: 'differs', action: tracked.action.id, card }, scene);
  });
}

type Place = { readonly tracked: Tracked; readonly scene: Scene };
type CardFor = ((naming: Naming) => Card) | null;

function cardFor(voice: Voice, receipt: Receipt, { tracked, scene }: Place): CardFor {
  const { rating, narrative } = receipt.change;
  const who = calledOf(scene.speaker);
  const own = tracked.standing.disagreement.find(({ by }) => by === scene.speaker.id)?.rating;
  const named = (naming: Naming) => naming.action(tracked.action);
  const isSplit = own !== undefined && own !== voice.rating;
  if (rating !== undefined && rating !== voice.rating) {
    const heard = (naming: Naming) => ({ ...receipt, ...named(naming), heard: naming.words });
    return (naming) => sayDisagreement(heard(naming), { yours: voice.rating, theirs: who });
  }
  if (!isSplit) return null;
  if (rating === undefined) {
    if (narrative === undefined) return null;
    return (naming) =>
      tellWhyOtherwise({ ...named(naming), who, yours: voice.rating, theirs: own }, naming.words(narrative));
  }
  return (naming) => tellAgreement({ ...named(naming), who, rating, words: naming.words(narrative ?? '') });
}
