import { tellOfficeAnswerTakenBack } from '#src/messages/requests/office-answer-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { answerIn } from './answer-in-words.ts';

/** Tells whoever of the office asked that an answer among what is taken back no longer counts. */
export async function tellAnswersTakenBack(taken: readonly ActionEntry[], scene: Scene): Promise<readonly Outgoing[]> {
  const told = taken.map(async ({ action, event }) => {
    const tracked = event.kind === 'answered' ? await scene.register.tracked(action) : null;
    const chase = tracked?.standing.chase ?? null;
    if (event.kind !== 'answered' || tracked === null || chase === null || chase.question === null) return [];
    const { by, question } = chase;
    const said = answerIn(event.words, { by, question }, { tracked, scene });
    const card = (naming: Naming) => tellOfficeAnswerTakenBack(said(naming));
    return noticesTo([by], { purpose: 'office-answer-taken-back', action, card }, scene);
  });
  return (await Promise.all(told)).flat();
}
