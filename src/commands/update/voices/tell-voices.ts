import { calledOf } from '#src/people/called-of.ts';
import type { Card } from '#src/messages/card.ts';
import { sayDisagreement, tellAgreement, tellNotDone, tellWhyOtherwise } from '#src/messages/answer/disagreement.ts';
import type { Receipt } from '#src/messages/receipt/receipt-facts.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { reasonOf } from '#src/plan/change.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { asOneWith, otherVoices } from './other-voices.ts';
import type { Voice } from './other-voices.ts';

/** Tells the other leads who have rated an action where they and the speaker differ now, agree now, or why they differ. */
export function tellVoices(receipt: Receipt, tracked: Tracked, scene: Scene): readonly Outgoing[] {
  return [
    ...tellWhoSaidDone(receipt, tracked, scene),
    ...otherVoices(tracked, scene).flatMap((voice) => {
      const card = cardFor(voice, receipt, { tracked, scene });
      if (card === null) return [];
      return noticesTo([voice.by], { purpose: 'differs', action: tracked.action.id, card }, scene);
    }),
  ];
}

/** The lead who said that it is done reads at once that another does not think so; whoever checks it sees both. */
function tellWhoSaidDone({ change }: Receipt, tracked: Tracked, scene: Scene): readonly Outgoing[] {
  const { rating, done } = change;
  const { stage, stageBy, owners } = tracked.standing;
  if (stage !== 'delivered' || stageBy === null || rating === undefined || done === true) return [];
  const isTheirs = [stageBy, scene.speaker.id].every((person) => isLead({ ...scene.asker, person }, owners));
  if (!isTheirs || asOneWith(tracked.standing, scene.asker) === stageBy) return [];
  const who = calledOf(scene.speaker);
  const card = (naming: Naming) =>
    tellNotDone({ ...naming.action(tracked.action), who, rating, words: naming.words(reasonOf(change)) });
  return noticesTo([stageBy], { purpose: 'not-done', action: tracked.action.id, card }, scene);
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
    return (naming) => sayDisagreement(heard(naming), { yours: voice.rating, own: voice.words ?? '', theirs: who });
  }
  if (!isSplit) return null;
  if (rating === undefined) {
    if (narrative === undefined) return null;
    return (naming) =>
      tellWhyOtherwise({ ...named(naming), who, yours: voice.rating, theirs: own }, naming.words(narrative));
  }
  return (naming) => tellAgreement({ ...named(naming), who, rating, words: naming.words(narrative ?? '') });
}
