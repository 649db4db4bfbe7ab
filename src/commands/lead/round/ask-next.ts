import type { Round } from '#src/messages/card.ts';
import { sayRoundQuestion } from '#src/messages/round/round-card.ts';
import { sayRoundDone } from '#src/messages/round/round-end.ts';
import { NOTHING_BEFORE } from '#src/messages/round/round-said.ts';
import type { Before, PassedOver } from '#src/messages/round/round-said.ts';
import { sayEvent } from '#src/messages/words/say-event.ts';
import { say } from '#src/messages/words/phrase.ts';
import { ifArchived, isLead } from '#src/plan/permission.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { asAmended, corrections } from '#src/plan/replaying/corrections.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { trackedAfter } from '#src/commands/update/tracked-after.ts';
import { roundAsk } from './round-ask.ts';

/** What the answer before is about to write, and what it is to be told of. */
export type JustSaid = { readonly before: Before; readonly entries: readonly NewEntry[] };

const NOTHING_SAID: JustSaid = { before: NOTHING_BEFORE, entries: [] };

/** Puts the next question of a round, passing over what asks nothing any more; says how it went once none is left. */
export async function askNext(
  round: Round,
  scene: Scene,
  { before, entries }: JustSaid = NOTHING_SAID,
): Promise<Answer> {
  const passed: PassedOver[] = [...before.passed];
  let { left } = round;
  for (const id of round.left) {
    const known = await scene.register.tracked(id);
    const tracked = known === null ? null : await trackedAfter(known, entries, scene.register);
    const over = tracked === null ? null : await whyOver(tracked, { round, entries }, scene);
    if (tracked !== null && over === null) {
      const step = { round: { ...round, left }, ask: roundAsk(tracked, scene), before: { ...before, passed } };
      return inItsPlace({ ...answer(sayRoundQuestion(step, { ...scene, reader: scene.speaker.id }), [id]) }, scene);
    }
    if (tracked !== null && over !== null) passed.push({ named: scene.naming.action(tracked.action), why: over });
    left = left.slice(1);
  }
  const last = round.unexplained ?? null;
  return inItsPlace(
    answer(sayRoundDone({ ...round, left: [] }, { ...before, passed }), last === null ? [] : [last]),
    scene,
  );
}

/** The answer to a tap takes the place of the round's card; a reminder that opened a round stays, for it may ask other things too. */
export function inItsPlace(told: Answer, { message, last }: Pick<Scene, 'message' | 'last'>): Answer {
  return { ...told, inPlace: message.card !== null && last?.card.round !== undefined };
}

type Since = { readonly round: Round; readonly entries: readonly NewEntry[] };

/** Why an action of the round asks nothing any more; null while it does. */
async function whyOver(tracked: Tracked, { round, entries }: Since, scene: Scene) {
  const { action, standing } = tracked;
  if (standing.stage !== 'open') return standing.stage === 'delivered' ? 'is said to be done' : 'is closed';
  if (ifArchived(scene.asker, tracked) !== null) return 'is of a plan that is archived now';
  if (!isLead(scene.asker, standing.owners)) return 'is no longer yours';
  const ledger = await scene.register.ledgerOf(action.id);
  const { undone, amended } = corrections(ledger);
  const gone = new Set([...undone, ...entries.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : []))]);
  const answers = ledger.filter(({ seq, event }) => seq > round.since && event.kind === 'updated' && !gone.has(seq));
  const last = answers.at(-1);
  if (last === undefined) return null;
  const { naming, today, index, speaker } = scene;
  // As its writer’s last edit has it.
  const what = sayEvent(asAmended(last, amended.get(last.seq)), { today, name: () => '', heard: naming.words });
  if (last.by === speaker.id) return say`has your answer: ${what}`;
  return say`was answered by ${(last.by === null ? null : index.called(last.by)) ?? 'a colleague'}: ${what}`;
}
