import { dayIn } from '#src/calendar/instant.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { ownKept } from '#src/commands/update/waiting-words.ts';
import type { KeptEntry } from '#src/commands/update/waiting-words.ts';
import { updateActions } from '#src/commands/update/update-action.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { heardAgain } from '#src/commands/words/held-messages.ts';
import { sayWhichWords } from '#src/messages/answer/which-words.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { MessageId } from '#src/ports/message.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { ownUnplaced, placeOwn } from './own-unplaced.ts';

/**
 * Places words that do not wait under the card of this talk: those just kept with another action, for which they were not
 * meant, or else what the speaker wrote some time ago; null where there are none. Only what is typed says so: a tap means
 * the words of its own card.
 */
export async function placeLater(said: string, scene: Scene): Promise<Answer | null> {
  if (scene.message.card !== null || scene.message.form !== undefined) return null;
  const found = await findAction(said, scene);
  if (isRefusal(found)) return null;
  const moved = await moveKept(found, scene);
  if (moved !== null) return moved;
  const waiting = await ownUnplaced(scene);
  const [only, ...others] = waiting;
  if (only === undefined) return null;
  if (others.length === 0) return placeOwn(only, found, scene);
  const { naming, plan, today } = scene;
  const listed = waiting.map(({ number, at, words }) => {
    return { number, on: dayIn(at, plan.zone), words: naming.words(asHeard(words).words) };
  });
  return answer(sayWhichWords(naming.action(found.action), listed, today), [found.action.id]);
}

/** Words that were kept with the one action of the talk and wait there for a meaning go to the action that was meant. */
async function moveKept(to: Tracked, scene: Scene): Promise<Answer | null> {
  const [from, ...others] = scene.talk;
  if (from === undefined || others.length > 0 || from.action.id === to.action.id) return null;
  if (mayUpdate(scene.asker, to) !== null) return null;
  const kept = await keptLast(from, scene);
  const message = kept === null ? null : await scene.inbox.message(kept.message as MessageId);
  if (kept === null || message === null) return null;
  const heard = heardAgain({ id: message.id, at: message.at }, exactRef(to.action, scene.plans), scene);
  const given = await updateActions(kept.event.words, heard);
  if (given.entries.length === 0) return null;
  const back: NewActionEntry = { action: kept.action, event: { kind: 'undone', of: kept.seq }, ...scene.saying };
  return { ...given, entries: [back, ...given.entries] };
}

/** The last words of the speaker that wait with an action; what takes an answer back is said of that one alone. */
async function keptLast(tracked: Tracked, scene: Scene): Promise<KeptEntry | null> {
  const last = (await ownKept(tracked, scene)).at(-1);
  return last === undefined || last.event.corrects === true || last.message === null ? null : last;
}
