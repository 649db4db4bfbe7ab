import { answer, isTyped } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { sayWhoseRating } from '#src/messages/answer/corrected/whose-rating-card.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { knownRefs } from '#src/refs/known-refs.ts';
import { disowns } from '#src/reply/after/disowns.ts';
import { askWhetherBack } from './ask-whether-back.ts';
import { isUpdatedLine } from './just-said.ts';
import type { JustSaid } from './just-said.ts';

/**
 * “A3 not green, i never said that”: a rating that its writer disowns is asked to be taken back, however long ago it was
 * said; where somebody else said it, they are told who. Null for any other words, and where nothing was rated.
 */
export async function disowned(words: string, scene: Scene): Promise<Answer | null> {
  if (!isTyped(scene) || !disowns(words)) return null;
  const open = await loadOpen(scene);
  const tracked = await meantIn(words, open, scene);
  if (tracked === null || ifClosed(tracked) !== null || mayUpdate(scene.asker, tracked) !== null) return null;
  const said = stillStanding(await scene.register.ledgerOf(tracked.action.id)).filter(isUpdatedLine);
  const rated = said.filter(({ event: { change } }) => change.rating !== undefined || change.done === true);
  const lines = said.filter(({ by }) => by === scene.speaker.id);
  const line = rated.findLast(({ by }) => by === scene.speaker.id);
  if (line !== undefined) return askWhetherBack(words, { said: { tracked, line, lines }, scene });
  const other = rated.at(-1);
  return other === undefined ? null : ofAnother(words, { tracked, line: other }, scene);
}

/** The one action that the words name, or else that of the conversation. */
async function meantIn(words: string, { about, isRef }: OpenActions, scene: Scene): Promise<Tracked | null> {
  const [only, ...others] = knownRefs(words, { ...scene, isRef });
  if (others.length > 0) return null;
  if (only === undefined) return about.length === 1 ? (about[0] ?? null) : null;
  const found = await findAction(only.said, scene);
  return isRefusal(found) ? null : found;
}

type Other = Pick<JustSaid, 'tracked' | 'line'>;

/** It was somebody else’s word: whose, and what the speaker’s own is. */
function ofAnother(words: string, { tracked, line }: Other, scene: Scene): Answer {
  const { index, naming, saying, today } = scene;
  const event = { kind: 'kept' as const, words, reading: null };
  const card = sayWhoseRating({
    named: naming.action(tracked.action),
    words: naming.words(words),
    who: line.by === null ? 'The plan' : (index.called(line.by) ?? 'a colleague'),
    change: line.event.change,
    on: line.day,
    today,
    heard: naming.words,
  });
  return { ...answer(card, [tracked.action.id]), entries: [entryOf(tracked, event, saying)] };
}
